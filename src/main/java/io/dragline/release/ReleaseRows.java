package io.dragline.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.project.ProjectName;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Between releases and their rows. */
@Component
class ReleaseRows implements RowMapper<Release> {
    private final ObjectMapper json;

    ReleaseRows(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Release mapRow(ResultSet row, int number) throws SQLException {
        return new Release(
                new ProjectName(row.getString("project")),
                new ServiceName(row.getString("service")),
                row.getInt("number"),
                row.getString("image"),
                row.getString("bundle"),
                row.getString("revision"),
                read(row.getString("configuration")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"));
    }

    /** Equal for equal configurations. */
    String digest(Service configuration) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(write(configuration).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String write(Service configuration) {
        try {
            return json.writeValueAsString(configuration);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the configuration of " + configuration.name() + " cannot be written", e);
        }
    }

    private Service read(String document) {
        try {
            return json.readValue(document, Service.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored release cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
