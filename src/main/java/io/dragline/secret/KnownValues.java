package io.dragline.secret;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The plain values this control plane has met, in every form that is masked. */
@Component
class KnownValues {
    private final Set<String> values = new HashSet<>();
    private final Set<String> forms = new HashSet<>();
    private volatile Matcher matcher = Matcher.of(Set.of());

    /** A value that was replaced stays known: its old text may still come back in a log. */
    synchronized void add(String value) {
        if (values.add(value) && forms.addAll(Maskable.formsOf(value))) matcher = Matcher.of(forms);
    }

    Matcher matcher() {
        return matcher;
    }
}
