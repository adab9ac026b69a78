package io.dragline.notice;

import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An incoming webhook of Slack, or of what takes the same, such as Mattermost; its address is what proves who sends. */
@Component
class SlackSender implements Sender {
    private final Post post;

    SlackSender(Post post) {
        this.post = post;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SLACK;
    }

    @Override
    public String send(Target target, Message message) throws IOException {
        StringBuilder text = new StringBuilder("*" + message.title() + "*");
        message.lines().forEach(line -> text.append('\n').append(line));
        if (message.link() != null)
            text.append("\n<")
                    .append(message.link())
                    .append('|')
                    .append(message.open())
                    .append('>');
        int status = post.send(target.address(), Map.of(), post.json(Map.of("text", text.toString())))
                .status();
        return "HTTP " + status;
    }
}
