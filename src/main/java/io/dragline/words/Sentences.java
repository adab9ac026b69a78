package io.dragline.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Says in another language what was said in English. Read when it is first needed, and again if memory was short. */
@Component
public class Sentences {
    private @Nullable SoftReference<Catalogue> chinese;

    /** The sentence, or as it is where it has no translation. */
    public String say(String english, Language language) {
        return language == Language.ENGLISH ? english : chinese().say(english);
    }

    private synchronized Catalogue chinese() {
        Catalogue known = chinese == null ? null : chinese.get();
        if (known != null) return known;
        Catalogue read = new Catalogue(translations("*"));
        chinese = new SoftReference<>(read);
        return read;
    }

    /** @param file its name without the end; {@code *}: all of them */
    static Map<String, String> translations(String file) {
        Map<String, String> all = new TreeMap<>();
        try {
            String pattern = "classpath*:words/zh_CN/" + file + ".po";
            for (Resource found : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (InputStream in = found.getInputStream()) {
                    all.putAll(PoFile.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
