package io.dragline.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {
    private static final String SECRET = "p\"ä5s w/rd\\€7%";

    private final KnownValues known = new KnownValues();

    private String mask(String text) {
        return known.matcher().mask(text);
    }

    @Test
    void masksAValueWhereverItStands() {
        known.add("hunter2");

        assertThat(mask("hunter2 and hunter2, xhunter2x")).isEqualTo("*** and ***, x***x");
        assertThat(mask("hunter")).isEqualTo("hunter");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void masksItInsideALongerTextInBase64(int before) {
        known.add(SECRET);
        String text = "u".repeat(before) + SECRET + ":rest";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        for (Base64.Encoder encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
            String masked = mask("Basic " + encoder.encodeToString(bytes));
            assertThat(masked).startsWith("Basic ").contains("***");
            // at most the characters that the neighbours share with the value are left
            assertThat(masked.replace("***", "").length())
                    .isLessThanOrEqualTo("Basic ".length() + (before + 5) * 4 / 3 + 6);
        }
    }

    @Test
    void masksItEncodedForAnAddress() {
        known.add(SECRET);
        String encoded = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);

        assertThat(mask("?a=" + encoded + "&b")).isEqualTo("?a=***&b");
        assertThat(mask(encoded.replace("+", "%20"))).isEqualTo("***");
        assertThat(mask(encoded.replace("%C3%A4", "%c3%a4")
                        .replace("%E2%82%AC", "%e2%82%ac")
                        .replace("%2F", "%2f")
                        .replace("%5C", "%5c")))
                .isEqualTo("***");
    }

    @Test
    void masksItInJsonAndInHex() throws Exception {
        known.add(SECRET);
        String hex = HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8));

        assertThat(mask(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(SECRET)))
                .isEqualTo("\"***\"");
        assertThat(mask(hex + " " + hex.toUpperCase(java.util.Locale.ROOT))).isEqualTo("*** ***");
    }

    @Test
    void masksEachLineOfAValueOfSeveral() {
        known.add("-----BEGIN KEY-----\r\nabcdefgh\n  ijklmnop\nxy\n-----END KEY-----\n");

        assertThat(mask("read: abcdefgh")).isEqualTo("read: ***");
        assertThat(mask("ijklmnop")).isEqualTo("***");
        assertThat(mask("an xy stays")).isEqualTo("an xy stays");
        assertThat(mask("{\"key\": \"-----BEGIN KEY-----\\r\\nabcdefgh\\n  ijklmnop\\nxy\\n-----END KEY-----\\n\"}"))
                .isEqualTo("{\"key\": \"***\"}");
    }

    @Test
    void leavesNothingOfValuesThatOverlap() {
        known.add("abcdef");
        known.add("defghi");
        known.add("cdef");

        assertThat(mask("-abcdefghi-")).isEqualTo("-***-");
    }

    @Test
    void leavesShortValuesAlone() {
        known.add("abc");

        assertThat(mask("abc abcd")).isEqualTo("abc abcd");
    }

    @Test
    void readsEachPlaceOfALongTextOnceEvenWithManySecrets() {
        for (int i = 0; i < 500; i++) known.add("secret-number-" + i + "-" + Integer.toHexString(i * 7919));
        String line =
                "2026-11-23 12:00:00 INFO an ordinary line of a build that says nothing secret-n at all ".repeat(2);
        long begin = System.nanoTime();
        for (int i = 0; i < 100_000; i++) mask(line);
        System.out.println("masking 100,000 lines of " + line.length() + " characters with 500 secrets: "
                + (System.nanoTime() - begin) / 1_000_000 + " ms");

        assertThat(mask(line)).isSameAs(line);
        assertThat(Matcher.of(Set.of()).mask(line)).isSameAs(line);
    }
}
