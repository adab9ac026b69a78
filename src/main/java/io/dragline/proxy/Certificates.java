package io.dragline.proxy;

import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.secret.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the certificate of an environment where nginx's master alone can read it. */
@Component
class Certificates {
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

    void put(Machine machine, ProjectName project, Environment environment) throws IOException, InterruptedException {
        StatePath place = place(machine.places(), project, environment);
        if (place == null || machine.read(place).isPresent()) return;
        machine.put(place, pem(project, environment), 0600);
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
        String pem = secrets.reveal(project.value(), java.util.Objects.requireNonNull(environment.tls()));
        String name = "secret " + environment.tls() + " of project " + project;
        if (!pem.contains("-----BEGIN CERTIFICATE-----") || !pem.contains("PRIVATE KEY-----"))
            throw new IllegalArgumentException(name
                    + " must hold the certificate chain and its private key, both in PEM form, one after the other");
        try {
            X509Certificate first = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(pem.substring(pem.indexOf("-----BEGIN CERTIFICATE-----"))
                                    .getBytes(StandardCharsets.UTF_8)));
            first.checkValidity();
        } catch (CertificateException e) {
            // the cause is not kept: it may quote what it could not read
            throw new IllegalArgumentException(
                    name + " holds no valid certificate (it cannot be read, is not valid yet, or "
                            + "has expired); set it again with: dragline secret set " + environment.tls());
        }
        return pem.endsWith("\n") ? pem : pem + "\n";
    }
}
