package io.dragline.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.engine.PublishedForms;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The forms by which people answer tasks; a published version never changes. */
@Component
public class Forms {
    private final PublishedForms published;
    private final ObjectMapper json;
    private final Set<String> shipped;
    private final Map<String, JsonNode> chinese;

    public Forms(PublishedForms published, ObjectMapper json) throws IOException {
        this.published = published;
        this.json = json;
        shipped = Set.copyOf(read(json, "forms/*", ".form").keySet());
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

    boolean isShipped(String id) {
        return shipped.contains(id);
    }

    /**
     * The version by which a task is answered, for as long as it waits.
     *
     * @param named the one that the task's model names; null: the newest of when the task began
     */
    public Optional<Integer> version(String id, @Nullable Integer named, Instant began) {
        return named != null ? Optional.of(named) : published.newestAt(id, began);
    }

    /** @param version null: the newest */
    JsonNode get(String id, @Nullable Integer version) {
        Integer wanted = version != null ? version : published.newest().get(id);
        if (wanted == null)
            throw new NoSuchElementException(
                    "there is no form '" + id + "'; known, with their newest versions: " + published.newest());
        try {
            return json.readTree(published.json(id, wanted));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("form '" + id + "' cannot be read", e);
        }
    }

    /** @param language {@code zh-CN}; any other is the form's own, as is every language of a user's form */
    JsonNode get(String id, @Nullable Integer version, @Nullable String language) {
        JsonNode form = get(id, version);
        JsonNode words = language != null && language.startsWith("zh") ? chinese.get(id) : null;
        return words == null ? form : new FormWords(words).over(form);
    }

    /**
     * The answers that a form takes.
     *
     * @param version null: the newest
     * @throws IllegalArgumentException says of each field what is wrong with it
     */
    public Map<String, Object> check(String id, @Nullable Integer version, Map<String, @Nullable Object> data) {
        return new FormCheck(get(id, version)).values(data);
    }
}
