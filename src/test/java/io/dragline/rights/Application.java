package io.dragline.rights;

import io.dragline.Dragline;
import io.dragline.servers.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Dragline inside of this process, so that a test can ask it what it maps. */
public final class Application implements AutoCloseable {
    public static final String PASSWORD = "a password of the matrix";

    private final ConfigurableApplicationContext context;

    private Application(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Application start(Path data, PostgresServer database) {
        return start(data, database, Map.of());
    }

    public static Application start(Path data, PostgresServer database, Map<String, Object> more) {
        Map<String, Object> options = new HashMap<>(Map.of(
                "server.port",
                0,
                "server.address",
                "127.0.0.1",
                "dragline.data",
                data.toString(),
                "dragline.db",
                database.address(),
                "dragline.db-user",
                database.user(),
                "DRAGLINE_ADMIN_PASSWORD",
                PASSWORD));
        options.putAll(more);
        SpringApplication application = new SpringApplication(Dragline.class);
        application.addInitializers(
                context ->
                        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", options)),
                context -> context.getBeanFactory().registerSingleton("onlyTheProduct", new OnlyTheProduct()));
        return new Application(application.run());
    }

    /** The class path of a test holds the tests too. */
    private static final class OnlyTheProduct extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            String outermost = reader.getClassMetadata().getClassName().replaceFirst("\\$.*", "");
            return !Files.exists(Path.of("src/main/java", outermost.replace('.', '/') + ".java"));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OnlyTheProduct;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String address() {
        return "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
