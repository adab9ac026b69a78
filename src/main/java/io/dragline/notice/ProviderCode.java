package io.dragline.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What chats say with HTTP 200: their own code, where everything but 0 means that nothing was shown to anybody. */
final class ProviderCode {
    private static final Set<Long> TOO_OFTEN = Set.of(130101L, 45009L, 9499L, 11232L, 660026L, 410100L);
    private static final Set<Long> BUSY = Set.of(-1L, 40035L, 1000L, 99991400L);
    private static final Map<Long, String> KNOWN = Map.ofEntries(
            Map.entry(310000L, "signature, keyword or IP address is not what the robot's security settings ask for"),
            Map.entry(300001L, "the robot's token is unknown"),
            Map.entry(300005L, "the robot's token is unknown"),
            Map.entry(400101L, "the robot's token is unknown"),
            Map.entry(400102L, "the robot was stopped"),
            Map.entry(430101L, "the link is not allowed there"),
            Map.entry(430102L, "the text is not allowed there"),
            Map.entry(430104L, "the text is not allowed there"),
            Map.entry(130101L, "it was told too often"),
            Map.entry(410100L, "it was told too often"),
            Map.entry(660026L, "it was told too often"),
            Map.entry(45009L, "it was told too often"),
            Map.entry(9499L, "it was told too often, or the request was bad"),
            Map.entry(11232L, "it was told too often"),
            Map.entry(93000L, "the robot's key is unknown or it was removed from its group"),
            Map.entry(40058L, "the message is too long or not as it is wanted"),
            Map.entry(19001L, "the robot's address is unknown"),
            Map.entry(19021L, "the signature does not fit, or this machine's clock is more than an hour off"),
            Map.entry(19022L, "the IP address is not on the robot's list"),
            Map.entry(19024L, "the robot's keyword is missing in the text"));

    private ProviderCode() {}

    /** @param field that holds it */
    static String require(String provider, JsonNode answer, String... field) throws IOException {
        for (String name : field) {
            JsonNode code = answer.path(name);
            if (!code.canConvertToLong()) continue;
            if (code.asLong() == 0) return "HTTP 200, " + name + " 0";
            throw failed(provider, name, code.asLong());
        }
        throw SendFailed.passing(
                provider + " answered HTTP 200 without a code of its own; is it " + provider + "'s address?");
    }

    private static SendFailed failed(String provider, String name, long code) {
        String told = provider + " answered " + name + " " + code + ": "
                + KNOWN.getOrDefault(code, "look it up in its documentation");
        if (TOO_OFTEN.contains(code)) return SendFailed.tooOften(told, Duration.ofMinutes(code == 410100L ? 10 : 1));
        return BUSY.contains(code) ? SendFailed.passing(told) : SendFailed.lasting(told);
    }
}
