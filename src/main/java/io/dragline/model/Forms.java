package io.dragline.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The forms by which people answer tasks. */
@Component
public class Forms {
    private final Map<String, JsonNode> shipped;
    private final Map<String, JsonNode> chinese;

    public Forms(ObjectMapper json) throws IOException {
        shipped = read(json, "forms/*", ".form");
        chinese = read(json, "forms/i18n/*", ".zh-CN.json");
    }

    private static Map<String, JsonNode> read(ObjectMapper json, String place, String ending) throws IOException {
        Map<String, JsonNode> found = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/" + place + ending))
            try (InputStream text = file.getInputStream()) {
                String name = Objects.requireNonNull(file.getFilename());
                found.put(name.substring(0, name.length() - ending.length()), json.readTree(text));
            }
        return found;
    }

    List<String> ids() {
        return List.copyOf(shipped.keySet());
    }

    JsonNode get(String id) {
        JsonNode form = shipped.get(id);
        if (form == null) throw new NoSuchElementException("there is no form '" + id + "'; known: " + shipped.keySet());
        return form;
    }

    /** @param language {@code zh-CN}; any other is the form's own */
    JsonNode get(String id, @Nullable String language) {
        JsonNode form = get(id);
        JsonNode words = language != null && language.startsWith("zh") ? chinese.get(id) : null;
        return words == null ? form : new FormWords(words).over(form);
    }

    /**
     * The answers that a form takes.
     *
     * @throws IllegalArgumentException says of each field what is wrong with it
     */
    public Map<String, Object> check(String id, Map<String, @Nullable Object> data) {
        return new FormCheck(get(id)).values(data);
    }
}
