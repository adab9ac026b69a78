package io.dragline.container;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine answered, and would not do it; the message is its own words. */
class EngineRefused extends IOException {
    private static final long serialVersionUID = 1;
    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final boolean conflict;

    EngineRefused(DockerException e) {
        super(words(e), e);
        this.conflict = e instanceof ConflictException;
    }

    /** The name is taken. */
    boolean isConflict() {
        return conflict;
    }

    private static String words(DockerException e) {
        Matcher message = MESSAGE.matcher(String.valueOf(e.getMessage()));
        return message.find()
                ? message.group(1).replace("\\\"", "\"").replace("\\n", " ")
                : String.valueOf(e.getMessage());
    }
}
