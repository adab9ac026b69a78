package io.dragline.project;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether sources may lie in the control plane's own files. Whoever writes a manifest could read repositories there, so
 * it is allowed only where nobody but this machine reaches the control plane, or where {@code DRAGLINE_FILE_SOURCES}
 * says so.
 */
@Component
public class FileSources {
    /** The word for it in messages. */
    public static final String SETTING = "DRAGLINE_FILE_SOURCES=true";

    private final boolean allowed;

    @Autowired
    FileSources(Settings settings, Environment environment) throws UnknownHostException {
        String bind = environment.getProperty("server.address", "0.0.0.0");
        this.allowed = settings.fileSources() != null
                ? settings.fileSources()
                : InetAddress.getByName(bind).isLoopbackAddress();
    }

    public FileSources(boolean allowed) {
        this.allowed = allowed;
    }

    public boolean allowed() {
        return allowed;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Settings.class)
    static class Settled {}

    /** @param fileSources null: as the address that is listened on says */
    @ConfigurationProperties("dragline")
    record Settings(@Nullable Boolean fileSources) {}
}
