package io.dragline.notice;

import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.user.Action;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets and removes channels. */
@Component
class Channels {
    private static final String NAME = "[a-z][a-z0-9-]{0,30}";

    private final ChannelRows rows;
    private final ChannelCheck check;
    private final Seals seals;
    private final Projects projects;
    private final Audit audit;

    Channels(ChannelRows rows, ChannelCheck check, Seals seals, Projects projects, Audit audit) {
        this.rows = rows;
        this.check = check;
        this.seals = seals;
        this.projects = projects;
        this.audit = audit;
    }

    StoredChannel get(@Nullable String project, String name) {
        return rows.find(project, name)
                .orElseThrow(() -> new NoSuchElementException("there is no channel '" + name + "'"
                        + (project == null ? " of all projects" : " of project " + project)));
    }

    /** Sets or replaces; what is secret stays as it was unless it is given. */
    @Transactional
    public StoredChannel put(@Nullable String project, String name, ChannelWish wish, Caller caller) {
        if (!name.matches(NAME)) throw new IllegalArgumentException("name: '" + name + "' is none: " + NAME);
        if (project != null) projects.get(new ProjectName(project));
        if (wish.holdsSecrets()) caller.check(Action.SECRETS, project == null ? Scope.EVERYTHING : Scope.of(project));
        Channel channel = check.channel(wish);
        Optional<StoredChannel> before = rows.find(project, name).filter(each -> each.kind() == channel.kind());
        StoredChannel after = complete(new StoredChannel(
                0,
                project,
                name,
                channel.kind(),
                channel,
                url(project, name, channel, wish, before),
                secret(project, name, channel, wish, before),
                password(project, name, channel, wish, before)));
        rows.write(after);
        audit.record(
                caller, "channel.set", after.what(), channel.kind().word() + (channel.enabled() ? "" : ", disabled"));
        return get(project, name);
    }

    private @Nullable String url(
            @Nullable String project, String name, Channel channel, ChannelWish wish, Optional<StoredChannel> before) {
        if (channel.kind() == ChannelKind.MAIL) return null;
        if (wish.url() == null) return before.map(StoredChannel::url).orElse(null);
        return seals.seal(project, name, "url", check.url(wish.url()));
    }

    private @Nullable String secret(
            @Nullable String project, String name, Channel channel, ChannelWish wish, Optional<StoredChannel> before) {
        if (!channel.kind().isSigned()) return null;
        if (wish.secret() == null) return before.map(StoredChannel::secret).orElse(null);
        return wish.secret().isEmpty()
                ? null
                : seals.seal(project, name, "secret", ChannelCheck.secret("secret", wish.secret()));
    }

    /** A password is not sent to a server for which nobody has given it. */
    private @Nullable String password(
            @Nullable String project, String name, Channel channel, ChannelWish wish, Optional<StoredChannel> before) {
        MailServer mail = channel.mail();
        if (mail == null || mail.user() == null) return null;
        if (wish.password() != null)
            return seals.seal(project, name, "password", ChannelCheck.secret("password", wish.password()));
        MailServer old = before.map(StoredChannel::document).map(Channel::mail).orElse(null);
        if (old == null || before.isEmpty() || before.get().password() == null)
            throw new IllegalArgumentException("password: give the password of " + mail.user());
        if (!mail.isWhere(old))
            throw new IllegalArgumentException("password: give it again, since the mail server is another one now");
        return before.get().password();
    }

    private static StoredChannel complete(StoredChannel channel) {
        if (channel.kind() != ChannelKind.MAIL && channel.url() == null)
            throw new IllegalArgumentException(
                    "url: give the address that the provider shows for the robot or webhook");
        if (channel.kind() == ChannelKind.WEBHOOK && channel.secret() == null)
            throw new IllegalArgumentException("secret: give one, by which the receiver knows that it is us");
        return channel;
    }

    @Transactional
    public void remove(@Nullable String project, String name, Caller caller) {
        StoredChannel channel = get(project, name);
        rows.remove(channel.id());
        audit.record(caller, "channel.remove", channel.what(), "");
    }
}
