package io.dragline.proxy;

import java.util.ArrayList;
import java.util.List;

/** Reads nginx's syntax as nginx does, without sharing a line with what writes it. */
final class NginxText {
    private final String text;
    private int at;

    private NginxText(String text) {
        this.text = text;
    }

    /** One directive with its words, and what stands in its braces. */
    record Block(List<String> words, List<Block> inside) {
        int count() {
            return inside.stream().mapToInt(b -> 1 + b.count()).sum();
        }

        List<Block> all(String name) {
            return inside.stream().filter(b -> b.words().get(0).equals(name)).toList();
        }

        Block only(String name) {
            if (all(name).size() != 1) throw new IllegalStateException(all(name).size() + " " + name);
            return all(name).get(0);
        }

        List<String> words(String name) {
            List<String> words = only(name).words();
            return words.subList(1, words.size());
        }
    }

    static Block parse(String text) {
        NginxText reader = new NginxText(text);
        Block file = new Block(List.of(), reader.directives());
        if (reader.at < text.length()) throw new IllegalStateException("a brace too much at " + reader.at);
        return file;
    }

    private List<Block> directives() {
        List<Block> blocks = new ArrayList<>();
        List<String> words = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') at = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
            else if (Character.isWhitespace(c)) at++;
            else if (c == '}') return blocks;
            else if (c == ';') {
                at++;
                blocks.add(new Block(List.copyOf(words), List.of()));
                words.clear();
            } else if (c == '{') {
                at++;
                blocks.add(
                        new Block(List.copyOf(words), words.get(0).endsWith("_by_lua_block") ? lua() : directives()));
                at++;
                words.clear();
            } else words.add(word());
        }
        return blocks;
    }

    /** Another language, up to the brace that closes it. */
    private List<Block> lua() {
        at = text.indexOf('}', at);
        return List.of();
    }

    private String word() {
        char quote = text.charAt(at);
        int start = at;
        if (quote == '"' || quote == '\'') {
            at = text.indexOf(quote, at + 1) + 1;
            return text.substring(start + 1, at - 1);
        }
        while (at < text.length() && ";{} \t\r\n".indexOf(text.charAt(at)) < 0) at++;
        return text.substring(start, at);
    }
}
