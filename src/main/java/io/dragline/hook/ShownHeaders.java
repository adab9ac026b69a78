package io.dragline.hook;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The headers of a delivery that are kept for people: what proves that it is authentic is masked. */
final class ShownHeaders {
    private static final Pattern PROOF = Pattern.compile("token|signature|secret|auth|cookie|password|key$");
    private static final Pattern WORTH = Pattern.compile("x-.*|webhook-.*|user-agent|content-type|idempotency-key");
    private static final int MOST = 30;
    private static final int LONGEST = 200;

    private ShownHeaders() {}

    static Map<String, String> of(Map<String, String> headers) {
        Map<String, String> shown = new TreeMap<>();
        headers.forEach((name, value) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (!WORTH.matcher(key).matches() || shown.size() >= MOST) return;
            boolean isProof = PROOF.matcher(key).find() && !key.equals("idempotency-key") && !key.equals("x-event-key");
            shown.put(cut(key), isProof ? "***" : cut(value));
        });
        return shown;
    }

    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
