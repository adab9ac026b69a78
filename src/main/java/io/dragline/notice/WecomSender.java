package io.dragline.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A robot in a group of WeCom: Markdown of at most 4096 bytes; the key in the address is all that proves who sends. */
@Component
class WecomSender implements Sender {
    private static final int MOST_BYTES = 4096;

    private final Post post;

    WecomSender(Post post) {
        this.post = post;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WECOM;
    }

    @Override
    public String send(Target target, Message message) throws IOException {
        String link = message.link() == null ? "" : "\n[" + message.open() + "](" + message.link() + ")";
        StringBuilder text = new StringBuilder("**" + message.title() + "**");
        message.lines().forEach(line -> text.append("\n>").append(line));
        String content = cut(text.toString(), MOST_BYTES - link.getBytes(StandardCharsets.UTF_8).length) + link;
        byte[] body = post.json(Map.of("msgtype", "markdown", "markdown", Map.of("content", content)));
        return ProviderCode.require("WeCom", post.read(post.send(target.address(), Map.of(), body)), "errcode");
    }

    /** In front of a character, not in the midst of one. */
    static String cut(String text, int bytes) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        if (all.length <= bytes) return text;
        int end = bytes;
        while (end > 0 && (all[end] & 0xc0) == 0x80) end--;
        return new String(all, 0, end, StandardCharsets.UTF_8);
    }
}
