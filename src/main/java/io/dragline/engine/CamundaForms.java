package io.dragline.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms in the engine's repository, which counts their versions as those of models but has no query for them. */
@Component
class CamundaForms implements PublishedForms {
    private final RepositoryService repository;
    private final JdbcClient db;

    CamundaForms(RepositoryService repository, JdbcClient db) {
        this.repository = repository;
        this.db = db;
    }

    private record Newest(String key, int version) {}

    private record Place(String deployment, String resource) {}

    @Override
    public Map<String, Integer> newest() {
        Map<String, Integer> newest = new TreeMap<>();
        db.sql("select key_ as key, max(version_) as version from act_re_camformdef group by key_")
                .query(Newest.class)
                .list()
                .forEach(form -> newest.put(form.key(), form.version()));
        return newest;
    }

    @Override
    public Optional<Integer> newestAt(String key, Instant moment) {
        return db.sql("select form.version_ from act_re_camformdef form"
                        + " join act_re_deployment deployment on deployment.id_ = form.deployment_id_"
                        + " where form.key_ = :key and deployment.deploy_time_ <= :moment"
                        + " order by form.version_ desc limit 1")
                .param("key", key)
                // the engine writes its times in this way too
                .param("moment", Timestamp.from(moment))
                .query(Integer.class)
                .optional();
    }

    @Override
    public String json(String key, int version) {
        Place place = db.sql("select deployment_id_ as deployment, resource_name_ as resource from act_re_camformdef"
                        + " where key_ = :key and version_ = :version")
                .param("key", key)
                .param("version", version)
                .query(Place.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("there is no version " + version + " of form '" + key
                        + "'; known forms and their newest versions: " + newest()));
        try (InputStream text = repository.getResourceAsStream(place.deployment(), place.resource())) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("form '" + key + "' cannot be read", e);
        }
    }

    @Override
    public int publish(String key, String json) {
        repository
                .createDeployment()
                .name("form " + key)
                .addString(key + ".form", json)
                .deploy();
        return Objects.requireNonNull(newest().get(key), key);
    }
}
