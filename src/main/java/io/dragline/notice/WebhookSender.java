package io.dragline.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dragline.Hmac;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any receiver of JSON; signed as what our own webhooks of kind generic take. */
@Component
class WebhookSender implements Sender {
    private final Post post;

    WebhookSender(Post post) {
        this.post = post;
    }

    /** @param delivery the same for every attempt */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            int version,
            String delivery,
            String title,
            String text,
            @Nullable String link,
            Notice notice) {}

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public String send(Target target, Message message) throws IOException {
        byte[] body = post.json(
                new Body(1, message.delivery(), message.title(), message.text(), message.link(), message.notice()));
        if (target.secret() == null) throw SendFailed.lasting("the channel has no secret; set it");
        Map<String, String> headers = Map.of(
                "X-Dragline-Event",
                message.notice().event().word(),
                "X-Dragline-Delivery",
                message.delivery(),
                "X-Dragline-Signature",
                signature(target.secret(), Clock.systemUTC().millis() / 1000, body));
        return "HTTP " + post.send(target.address(), headers, body).status();
    }

    /** The delivery's number is in the body, so it is signed too. */
    static String signature(String secret, long seconds, byte[] body) {
        return "t=" + seconds + ",v1=" + Hmac.hex(secret, Hmac.bytes(seconds + "."), body);
    }
}
