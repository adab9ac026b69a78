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
    private final Map<String, JsonNode> shipped = new TreeMap<>();

    public Forms(ObjectMapper json) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/forms/*.form"))
            try (InputStream text = file.getInputStream()) {
                shipped.put(
                        Objects.requireNonNull(file.getFilename()).replaceFirst("\\.form$", ""), json.readTree(text));
            }
    }

    List<String> ids() {
        return List.copyOf(shipped.keySet());
    }

    JsonNode get(String id) {
        JsonNode form = shipped.get(id);
        if (form == null) throw new NoSuchElementException("there is no form '" + id + "'; known: " + shipped.keySet());
        return form;
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
