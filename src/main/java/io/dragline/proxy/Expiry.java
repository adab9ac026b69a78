package io.dragline.proxy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Until when the certificate that a site names is valid, to be told before browsers refuse it. */
final class Expiry {
    private static final Pattern NAMED = Pattern.compile("(?m)^\\s*ssl_certificate (/[^;\\s]+);");
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private Expiry() {}

    /** Only a file of ours: a site that somebody changed may name any. */
    static Optional<String> file(String site, String state) {
        Matcher found = NAMED.matcher(site);
        return found.find()
                        && found.group(1).startsWith(state + "/")
                        && !found.group(1).contains("..")
                ? Optional.of(found.group(1))
                : Optional.empty();
    }

    /** Of the first of the chain; nothing if it cannot be read, which nginx says more about. */
    static Optional<Instant> of(byte[] pem) {
        String text = new String(pem, StandardCharsets.US_ASCII);
        int begin = text.indexOf(BEGIN);
        if (begin < 0) return Optional.empty();
        try {
            var chain = new ByteArrayInputStream(text.substring(begin).getBytes(StandardCharsets.US_ASCII));
            var first =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(chain);
            return Optional.of(first.getNotAfter().toInstant());
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }
}
