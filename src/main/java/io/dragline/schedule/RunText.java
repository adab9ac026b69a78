package io.dragline.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.Columns;
import io.dragline.deployment.State;
import io.dragline.project.Chain;
import io.dragline.project.ProjectName;
import io.dragline.step.DeploymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Runs as rows hold them. */
@Component
class RunText {
    private final ObjectMapper json;

    RunText(ObjectMapper json) {
        this.json = json;
    }

    Run read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        boolean open = state.equals("QUEUED") || state.equals("STARTED");
        return new Run(
                new DeploymentId(row.getString("id")),
                new ProjectName(row.getString("project")),
                chain(row.getString("document")),
                row.getString("trigger"),
                row.getString("started_by"),
                row.getString("note"),
                !state.equals("QUEUED"),
                open ? null : State.valueOf(state),
                row.getString("reason"),
                row.getObject("version", Integer.class),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "ended_at"));
    }

    private Chain chain(String document) {
        try {
            return json.readValue(document, Chain.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored chain cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    String write(Chain chain) {
        try {
            return json.writeValueAsString(chain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a chain cannot be written", e);
        }
    }
}
