package io.dragline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says where a JSON body is wrong and why, in the words of the body and not of our classes. */
final class UnreadableJson {
    private UnreadableJson() {}

    static String sentence(JsonMappingException e) {
        String field = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        if (e instanceof UnrecognizedPropertyException unknown)
            return field + ": unknown key; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause())
            if (cause instanceof IllegalArgumentException ours)
                return (field.isEmpty() ? "" : field + ": ") + ours.getMessage();
        if (e instanceof InvalidFormatException value && value.getTargetType().isEnum())
            return (field.isEmpty() ? "the body" : field) + ": '" + value.getValue() + "' is not one of "
                    + Arrays.toString(value.getTargetType().getEnumConstants());
        return (field.isEmpty() ? "the body" : field) + ": " + firstSentence(e);
    }

    static String sentence(JsonProcessingException e) {
        return "the body is not JSON" + place(e) + ": " + firstSentence(e);
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static String firstSentence(JsonProcessingException e) {
        return e.getOriginalMessage()
                .replaceAll("`?(?:[a-z]\\w*\\.)+([A-Z]\\w*)(?:[.$]\\w+)*`?", "$1")
                .replaceAll(" \\(token .*", "")
                .replaceAll("[:;] .*", "");
    }
}
