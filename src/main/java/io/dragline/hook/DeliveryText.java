package io.dragline.hook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Deliveries as rows hold them. */
@Component
class DeliveryText {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final TypeReference<List<Push>> PUSHES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Outcome>> OUTCOMES = new TypeReference<>() {};

    private final ObjectMapper json;

    DeliveryText(ObjectMapper json) {
        this.json = json;
    }

    Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("hook"),
                Objects.requireNonNull(Columns.instant(row, "received_at")),
                Delivery.Origin.valueOf(row.getString("origin")),
                row.getString("by_user"),
                row.getString("number"),
                row.getString("event"),
                read(row.getString("headers"), HEADERS),
                read(row.getString("pushes"), PUSHES),
                row.getString("ref"),
                row.getString("after"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                read(row.getString("led_to"), OUTCOMES));
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a delivery cannot be written", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored delivery cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
