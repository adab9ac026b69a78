package io.dragline.docker;

import com.github.dockerjava.api.exception.DockerException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an engine said when it refused, without what was wrapped around it. */
public final class EngineWords {
    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private EngineWords() {}

    public static String of(DockerException e) {
        Matcher message = MESSAGE.matcher(String.valueOf(e.getMessage()));
        return message.find()
                ? message.group(1).replace("\\\"", "\"").replace("\\n", " ")
                : String.valueOf(e.getMessage());
    }
}
