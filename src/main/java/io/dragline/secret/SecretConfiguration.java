package io.dragline.secret;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the key, or makes one when nothing was ever encrypted. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretConfiguration.Settings.class)
class SecretConfiguration {
    /** @param data the data folder, where the key file is */
    @ConfigurationProperties("dragline")
    record Settings(Path data) {}

    @Bean
    SecretKey secretKey(Settings settings, SecretRows rows) throws IOException {
        return keyFor(new SecretKeyFile(settings.data().resolve("key")), rows);
    }

    static SecretKey keyFor(SecretKeyFile file, SecretRows rows) throws IOException {
        if (!file.exists()) {
            if (rows.knowsAKey())
                throw new IllegalStateException("the key file " + file.path() + " is missing, and the database was"
                        + " used with one; restore it, or copy it from the control plane that shares this database");
            file.create();
        }
        SecretKey key = new SecretKey(file.read());
        if (!rows.keyId(key.id()).equals(key.id()))
            throw new IllegalStateException("the key file " + file.path() + " is not the one of this database; restore"
                    + " it, or copy it from the control plane that shares this database");
        return key;
    }
}
