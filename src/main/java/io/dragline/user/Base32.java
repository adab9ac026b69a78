package io.dragline.user;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** RFC 4648 without padding, as authenticator apps read it. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = buffer << 8 | each & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) text.append(LETTERS.charAt(buffer >> bits - 5 & 31));
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) text.append(LETTERS.charAt(buffer << 5 - bits & 31));
        return text.toString();
    }

    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = LETTERS.indexOf(letter);
            if (value < 0) throw new IllegalArgumentException("'" + letter + "' is no letter of base32");
            buffer = (buffer << 5 | value) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
