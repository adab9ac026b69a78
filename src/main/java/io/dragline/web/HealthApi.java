package io.dragline.web;

import io.dragline.user.Anyone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the control plane is ready for work. */
@RestController
class HealthApi {
    private static final int PATIENCE_SECONDS = 2;

    private final JdbcTemplate jdbc;
    private final ApplicationAvailability availability;
    private final String version;

    HealthApi(
            JdbcTemplate jdbc,
            ApplicationAvailability availability,
            @Value("${spring.application.version}") String version) {
        this.jdbc = jdbc;
        this.availability = availability;
        this.version = version;
    }

    /** @param reason what is missing; null: nothing */
    record State(String status, String version, @Nullable String reason) {}

    @Anyone
    @GetMapping("/api/health")
    ResponseEntity<State> health() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC)
            return down("the control plane is starting or stopping");
        if (!databaseAnswers())
            return down(
                    "the database does not answer; what is deployed runs on, and nothing is deployed until it is back");
        return ResponseEntity.ok(new State("UP", version, null));
    }

    private ResponseEntity<State> down(String reason) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new State("DOWN", version, reason));
    }

    /** Asked in a way that ends soon also where packets vanish. */
    private boolean databaseAnswers() {
        try {
            return Boolean.TRUE.equals(
                    jdbc.execute((ConnectionCallback<Boolean>) connection -> connection.isValid(PATIENCE_SECONDS)));
        } catch (DataAccessException e) {
            return false;
        }
    }
}
