package io.dragline.project.manifest;

import java.util.List;

/** What is written at a place, before anybody asked what it means. */
sealed interface Node {
    Place at();

    /** One word. */
    record Word(Place at, String text) implements Node {}

    /** A key without a value. */
    record Empty(Place at) implements Node {}

    /** A list. */
    record Items(Place at, List<Node> nodes) implements Node {}

    /** A mapping, its keys in the order in which they are written; the key of each is {@code at().name()}. */
    record Entries(Place at, List<Node> nodes) implements Node {}

    /** For errors: what was found, without a password that stands in an address. */
    default String found() {
        if (this instanceof Word word) return "'" + Place.shown(word.text().replaceAll("//[^/]*@", "//…@")) + "'";
        if (this instanceof Items) return "a list";
        if (this instanceof Entries) return "a mapping";
        return "nothing";
    }
}
