package io.dragline.notice;

import io.dragline.Hmac;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A robot in a group of Feishu or Lark: a post of plain texts and a link, signed in the body. */
@Component
class FeishuSender implements Sender {
    private final Post post;

    FeishuSender(Post post) {
        this.post = post;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.FEISHU;
    }

    @Override
    public String send(Target target, Message message) throws IOException {
        List<List<Map<String, String>>> lines = new ArrayList<>();
        message.lines().forEach(line -> lines.add(List.of(Map.of("tag", "text", "text", line))));
        if (message.link() != null)
            lines.add(List.of(Map.of("tag", "a", "text", message.open(), "href", message.link())));
        Map<String, Object> body = new LinkedHashMap<>();
        if (target.secret() != null) {
            long seconds = Clock.systemUTC().millis() / 1000;
            body.put("timestamp", "" + seconds);
            body.put("sign", sign(target.secret(), seconds));
        }
        body.put("msg_type", "post");
        String language = message.language() == Language.ZH_CN ? "zh_cn" : "en_us";
        body.put("content", Map.of("post", Map.of(language, Map.of("title", message.title(), "content", lines))));
        return ProviderCode.require(
                "Feishu", post.read(post.send(target.address(), Map.of(), post.json(body))), "code", "StatusCode");
    }

    /** The HMAC of nothing, by time, line feed and secret. */
    static String sign(String secret, long seconds) {
        return Base64.getEncoder().encodeToString(Hmac.of(Hmac.bytes(seconds + "\n" + secret)));
    }
}
