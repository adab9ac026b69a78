package io.dragline.notice;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a template may hold between {@code {{} and {@code }}}; there are no others. */
enum Placeholder {
    PLACE,
    PROJECT,
    ENVIRONMENT,
    SERVICE,
    CHAIN,
    EVENT,
    WHAT,
    DEPLOYMENT,
    RUN,
    RELEASE,
    PREVIOUS_RELEASE,
    REVISION,
    IMAGE,
    STARTED_BY,
    TRIGGER,
    NOTE,
    REASON,
    DURATION,
    TIME,
    LINK;

    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX");
    private static final int REVISION_SHOWN = 12;

    String word() {
        StringBuilder word = new StringBuilder();
        for (String part : name().split("_"))
            word.append(
                    word.isEmpty()
                            ? part.toLowerCase(Locale.ROOT)
                            : part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT));
        return word.toString();
    }

    static Optional<Placeholder> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Placeholder::word).toList();
    }

    /** Empty: the notice says nothing of it. */
    String of(Notice notice, Wording wording, String link) {
        Object value =
                switch (this) {
                    case PLACE -> notice.place();
                    case PROJECT -> notice.project();
                    case ENVIRONMENT -> notice.environment();
                    case SERVICE -> notice.service();
                    case CHAIN -> notice.chain();
                    case EVENT -> wording.event(notice.event());
                    case WHAT -> notice.kind() == null ? null : wording.word("kind", notice.kind());
                    case DEPLOYMENT -> notice.deployment();
                    case RUN -> notice.run();
                    case RELEASE -> notice.release();
                    case PREVIOUS_RELEASE -> notice.previousRelease();
                    case REVISION -> shortened(notice.revision());
                    case IMAGE -> notice.image();
                    case STARTED_BY -> notice.startedBy();
                    case TRIGGER -> notice.trigger() == null ? null : wording.word("trigger", notice.trigger());
                    case NOTE -> notice.note();
                    case REASON -> notice.reason();
                    case DURATION -> notice.seconds() == null ? null : wording.duration(notice.seconds());
                    case TIME -> TIMES.format(notice.at().atZone(ZoneId.systemDefault()));
                    case LINK -> link;
                };
        return value == null ? "" : value.toString();
    }

    private static String shortened(@org.jspecify.annotations.Nullable String revision) {
        if (revision == null) return "";
        return revision.length() > REVISION_SHOWN ? revision.substring(0, REVISION_SHOWN) : revision;
    }
}
