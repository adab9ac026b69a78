package io.dragline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.util.List;
import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.core.env.MapPropertySource;

/** The control plane. */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {UserDetailsServiceAutoConfiguration.class, ValidationAutoConfiguration.class})
public class Dragline {
    public static void main(String[] args) {
        try {
            start(ServerOptions.parse(List.of(args), System.getenv()));
        } catch (Refused e) {
            if (e.exitCode() != 0) System.err.println("dragline: " + e.getMessage());
            System.exit(e.exitCode());
        }
    }

    private static void start(ServerOptions options) {
        FileLock lock = DataFolder.claim(options.data);
        refuseTakenPort(options);
        // it would load what is not used here, a validator above all
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        SpringApplication application = new SpringApplication(Dragline.class);
        application.addInitializers(
                context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("options", options.properties())),
                // whoever holds the context holds the lock: it must not be collected while we run
                context -> context.getBeanFactory().registerSingleton("dataFolderLock", lock));
        // what modules do before they are looked for: this package names none of them
        ServiceLoader.load(ApplicationContextInitializer.class).forEach(application::addInitializers);
        try {
            application.run();
            LoggerFactory.getLogger(Dragline.class)
                    .info("ready at http://{}:{}, data in {}", options.bind, options.port, options.data);
        } catch (RuntimeException e) {
            throw StartFailure.of(e, options);
        }
    }

    /** Told before the database is started, not after. */
    private static void refuseTakenPort(ServerOptions options) {
        try {
            new ServerSocket(options.port, 1, InetAddress.getByName(options.bind)).close();
        } catch (IOException e) {
            throw StartFailure.portTaken(options, e);
        }
    }
}
