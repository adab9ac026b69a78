package io.dragline.proxy;

import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.secret.Secrets;
import io.dragline.step.StepOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the certificate of an environment where nginx's master alone can read it. */
@Component
class Certificates {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private final Secrets secrets;

    Certificates(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Named by its hash, so that a renewed one changes the site and the old one can be restored. Null: no TLS. */
    @Nullable
    StatePath place(Places places, ProjectName project, Environment environment) {
        if (environment.tls() == null) return null;
        return places.certificate(project, environment.name(), Sealed.sha256(pem(project, environment)));
    }

    /**
     * One that has expired is not put; where it stands already it stays, since a site whose certificate has expired must
     * still be able to go back to the release before.
     */
    void put(Machine machine, ProjectName project, Environment environment) throws IOException, InterruptedException {
        StatePath place = place(machine.places(), project, environment);
        if (place == null) return;
        String pem = pem(project, environment);
        Optional<String> wrong = wrong(project, environment, certificate(project, environment, pem));
        boolean stands = machine.read(place).isPresent();
        if (wrong.isPresent() && !stands) throw new StepOutcome("swap-refused", wrong.get());
        wrong.ifPresent(machine.log()::note);
        if (!stands) machine.put(place, pem, 0600);
    }

    private static Optional<String> wrong(ProjectName project, Environment environment, X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return Optional.empty();
        } catch (CertificateException e) {
            return Optional.of("the certificate in " + name(project, environment) + " is valid from "
                    + certificate.getNotBefore().toInstant() + " to "
                    + certificate.getNotAfter().toInstant() + " only, and browsers refuse it; set it again with: "
                    + "dragline secret set " + environment.tls());
        }
    }

    /** Removes those that no site names any more; not while another deployment might yet put an old site back. */
    void tidy(Machine machine, ProjectName project, EnvironmentName environment)
            throws IOException, InterruptedException {
        Places places = machine.places();
        if (!machine.shell().list(places.undos().value()).isEmpty()) return;
        String site = machine.read(places.site(project, environment)).orElse("");
        for (String name : machine.shell().list(places.certificates().value()))
            if (name.startsWith(project + "." + environment + ".") && !site.contains("/" + name + ";"))
                machine.remove(places.certificates().in(name));
    }

    private String pem(ProjectName project, Environment environment) {
        String pem = secrets.reveal(project.value(), Objects.requireNonNull(environment.tls()));
        if (!pem.contains(BEGIN) || !pem.contains("PRIVATE KEY-----"))
            throw new IllegalArgumentException(name(project, environment)
                    + " must hold the certificate chain and its private key, both in PEM form, one after the other");
        certificate(project, environment, pem);
        return pem.endsWith("\n") ? pem : pem + "\n";
    }

    /** The first of the chain. */
    private static X509Certificate certificate(ProjectName project, Environment environment, String pem) {
        try {
            byte[] chain = pem.substring(pem.indexOf(BEGIN)).getBytes(StandardCharsets.UTF_8);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(chain));
        } catch (CertificateException e) {
            // the cause is not kept: it may quote what it could not read
            throw new IllegalArgumentException(name(project, environment)
                    + " holds a certificate that cannot be read; set it again with: dragline secret set "
                    + environment.tls());
        }
    }

    private static String name(ProjectName project, Environment environment) {
        return "secret " + environment.tls() + " of project " + project;
    }
}
