package io.dragline.notice;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Writes a notice for a channel, by the channel's own template or ours. */
@Component
class Writer {
    private final @Nullable URI page;

    /** @param publicUrl of the page as people reach it; null: notices hold no links */
    @ConfigurationProperties("dragline")
    record Settings(@Nullable URI publicUrl) {}

    /** Binds them. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Settings.class)
    static class Binding {}

    Writer(Settings settings) {
        this.page = settings.publicUrl();
    }

    Message write(String delivery, Notice notice, Channel channel) {
        return write(
                delivery,
                notice,
                channel.kind(),
                channel.language(),
                channel.templates().get(notice.event()));
    }

    /** @param own null: ours */
    Message write(String delivery, Notice notice, ChannelKind kind, Language language, @Nullable String own) {
        Wording wording = Wording.of(language);
        Template template = new Template(own == null ? wording.template(notice.event()) : own);
        String link = link(notice);
        Template.Text text = template.fill(placeholder -> {
            String value = placeholder.of(notice, wording, link == null ? "" : link);
            return placeholder == Placeholder.LINK ? value : Escape.of(kind, value);
        });
        return new Message(
                delivery, notice, language, text.title(), text.lines(), template.holds(Placeholder.LINK) ? null : link);
    }

    private @Nullable String link(Notice notice) {
        String path = notice.path();
        return page == null || path == null ? null : page.toString().replaceAll("/+$", "") + path;
    }
}
