package io.dragline.fakes;

import io.dragline.engine.PublishedForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The shipped forms and what a test publishes; each publication takes a second. */
public final class FakeForms implements PublishedForms {
    private record Version(Instant at, String json) {}

    private final Map<String, List<Version>> forms = new LinkedHashMap<>();
    private Instant now = Instant.EPOCH;

    public FakeForms() {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                forms.put(
                        file.getFileName().toString().replace(".form", ""),
                        new ArrayList<>(List.of(new Version(now, Files.readString(file)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Instant now() {
        return now;
    }

    @Override
    public Map<String, Integer> newest() {
        Map<String, Integer> newest = new TreeMap<>();
        forms.forEach((key, versions) -> newest.put(key, versions.size()));
        return newest;
    }

    @Override
    public Optional<Integer> newestAt(String key, Instant moment) {
        int known = (int) forms.getOrDefault(key, List.of()).stream()
                .filter(version -> !version.at().isAfter(moment))
                .count();
        return known == 0 ? Optional.empty() : Optional.of(known);
    }

    @Override
    public String json(String key, int version) {
        List<Version> versions = forms.getOrDefault(key, List.of());
        if (version < 1 || version > versions.size()) throw new NoSuchElementException(key + " " + version);
        return versions.get(version - 1).json();
    }

    @Override
    public int publish(String key, String json) {
        now = now.plusSeconds(1);
        List<Version> versions = forms.computeIfAbsent(key, none -> new ArrayList<>());
        versions.add(new Version(now, json));
        return versions.size();
    }
}
