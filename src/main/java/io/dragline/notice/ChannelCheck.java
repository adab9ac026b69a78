package io.dragline.notice;

import io.dragline.outbound.HttpCall;
import io.dragline.outbound.OutboundRefused;
import io.dragline.project.EnvironmentName;
import io.dragline.project.ServiceName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a channel of a wish, or says what is wrong with it. */
@Component
class ChannelCheck {
    private static final int MOST = 100;
    private static final int LONGEST_SECRET = 1000;

    private final HttpCall http;

    ChannelCheck(HttpCall http) {
        this.http = http;
    }

    Channel channel(ChannelWish wish) {
        ChannelKind kind = wish.kind();
        if (kind == null || kind == ChannelKind.PUSH)
            throw new IllegalArgumentException("kind: say dingtalk, feishu, wecom, slack, mail or webhook");
        List<NoticeEvent> events = wish.events() == null ? List.of() : wish.events();
        if (events.isEmpty()) throw new IllegalArgumentException("events: say of what it shall be told");
        if (!events.stream().allMatch(NoticeEvent::isChoosable))
            throw new IllegalArgumentException("events: 'test' and 'state' cannot be chosen");
        boolean isMail = kind == ChannelKind.MAIL;
        return new Channel(
                kind,
                wish.language() == null ? Language.EN : wish.language(),
                wish.enabled() == null || wish.enabled(),
                List.copyOf(new LinkedHashSet<>(events)),
                names("environments", wish.environments(), EnvironmentName::new),
                names("services", wish.services(), ServiceName::new),
                templates(wish.templates()),
                isMail ? MailCheck.server(wish.mail()) : null);
    }

    private static List<String> names(String field, @Nullable List<String> names, Consumer<String> check) {
        if (names == null) return List.of();
        if (names.size() > MOST) throw new IllegalArgumentException(field + ": more than " + MOST);
        names.forEach(name -> {
            try {
                check.accept(name);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
            }
        });
        return List.copyOf(new LinkedHashSet<>(names));
    }

    private static Map<NoticeEvent, String> templates(@Nullable Map<NoticeEvent, String> wanted) {
        Map<NoticeEvent, String> templates = new EnumMap<>(NoticeEvent.class);
        if (wanted == null) return templates;
        wanted.forEach((event, text) -> {
            new Template(text).check("templates." + event.word());
            templates.put(event, text.strip());
        });
        return templates;
    }

    /** The address of a chat or a webhook, if it may be posted to. */
    String url(String url) {
        try {
            URI address = new URI(url.strip());
            http.require(address);
            if (address.getRawFragment() != null) throw new IllegalArgumentException("url: leave out what follows #");
            return address.toString();
        } catch (URISyntaxException | OutboundRefused e) {
            String why = e instanceof OutboundRefused ? e.getMessage() : "it is no address";
            throw new IllegalArgumentException("url: " + why + "; paste it as the provider shows it", e);
        }
    }

    static String secret(String field, String secret) {
        if (secret.length() > LONGEST_SECRET || secret.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException(
                    field + ": it is longer than " + LONGEST_SECRET + " characters, or holds a line break");
        return secret;
    }
}
