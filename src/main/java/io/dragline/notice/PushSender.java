package io.dragline.notice;

import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.rollout.Rollouts;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Posts what serves, as it is at this moment, to a project's push address. */
@Component
class PushSender implements Sender {
    private final Post post;
    private final Projects projects;
    private final Rollouts rollouts;

    PushSender(Post post, Projects projects, Rollouts rollouts) {
        this.post = post;
        this.projects = projects;
        this.rollouts = rollouts;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.PUSH;
    }

    @Override
    public String send(Target target, Message message) throws IOException {
        if (message.notice().project() == null) throw SendFailed.lasting("it is no project's");
        ProjectName project = new ProjectName(message.notice().project());
        URI push = projects.find(project).map(Project::push).orElse(null);
        if (push == null) throw SendFailed.lasting("project " + project + " has no push address any more");
        byte[] body = post.json(
                ProjectState.of(project, rollouts.serving(), Clock.systemUTC().instant()));
        Map<String, String> headers = Map.of(
                "Idempotency-Key",
                "dragline-" + message.notice().deployment(),
                "X-Dragline-Event",
                message.notice().event().word(),
                "X-Dragline-Delivery",
                message.delivery());
        return "HTTP " + post.send(push, headers, body).status();
    }
}
