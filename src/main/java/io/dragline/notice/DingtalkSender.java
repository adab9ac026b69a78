package io.dragline.notice;

import io.dragline.Hmac;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A robot in a group of DingTalk: Markdown, signed in the address. */
@Component
class DingtalkSender implements Sender {
    private final Post post;

    DingtalkSender(Post post) {
        this.post = post;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.DINGTALK;
    }

    @Override
    public String send(Target target, Message message) throws IOException {
        StringBuilder text = new StringBuilder("#### " + message.title());
        message.lines().forEach(line -> text.append("\n\n").append(line));
        if (message.link() != null)
            text.append("\n\n[")
                    .append(message.open())
                    .append("](")
                    .append(message.link())
                    .append(')');
        byte[] body = post.json(
                Map.of("msgtype", "markdown", "markdown", Map.of("title", message.title(), "text", text.toString())));
        URI url = target.secret() == null
                ? target.address()
                : signed(target.address(), target.secret(), Clock.systemUTC().millis());
        return ProviderCode.require("DingTalk", post.read(post.send(url, Map.of(), body)), "errcode");
    }

    static URI signed(URI url, String secret, long millis) {
        return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + "timestamp=" + millis + "&sign="
                + URLEncoder.encode(sign(secret, millis), StandardCharsets.UTF_8));
    }

    /** The HMAC of time, line feed and secret, by the secret. */
    static String sign(String secret, long millis) {
        return Base64.getEncoder().encodeToString(Hmac.of(Hmac.bytes(secret), Hmac.bytes(millis + "\n" + secret)));
    }
}
