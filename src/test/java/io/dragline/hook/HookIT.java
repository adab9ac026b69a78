package io.dragline.hook;

import io.dragline.servers.ControlPlane;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The endpoint of the real program. Its deployments get no further than a repository that does not answer. */
class HookIT {
    @TempDir
    static Path folder;

    static ControlPlane plane;
    static String admin;

    @BeforeAll
    static void start() {
        plane = ControlPlane.start(folder);
        admin = plane.signIn("admin", ControlPlane.PASSWORD);
        plane.call("PUT", "/api/secrets/hook", admin, "{\"value\": \"" + Sender.SECRET + "\"}");
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @Nested
    class Delivered extends DeliveredCases {}

    @Nested
    class Repeated extends RepeatedCases {}

    @Nested
    class Configured extends ConfiguredCases {}
}
