package io.dragline.proxy;

import io.dragline.server.Server;
import java.util.ArrayList;
import java.util.List;

/** The argument lists for a server's nginx, all made from the one that tests it. */
record NginxWords(Server server) {
    List<String> test() {
        return server.nginx().test();
    }

    List<String> reload() {
        return server.nginx().reload();
    }

    /** Tests as well and prints the whole configuration. */
    List<String> dump() {
        return instead("-T");
    }

    List<String> version() {
        return instead("-V");
    }

    /** Tests another main file. */
    List<String> test(String main) {
        return with(test(), main);
    }

    /** Tests another main file and prints its whole configuration. */
    List<String> dump(String main) {
        return with(dump(), main);
    }

    private static List<String> with(List<String> usual, String main) {
        List<String> words = new ArrayList<>(usual);
        int old = words.indexOf("-c");
        if (old >= 0) words.subList(old, old + 2).clear();
        words.addAll(List.of("-c", main));
        return List.copyOf(words);
    }

    private List<String> instead(String option) {
        List<String> words = new ArrayList<>(test());
        int place = words.indexOf("-t");
        if (place < 0)
            throw new IllegalStateException("the words that test nginx on server " + server.name() + " do not hold -t: "
                    + words + "; set them to something like [nginx, -t]");
        words.set(place, option);
        return words;
    }
}
