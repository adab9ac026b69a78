package io.dragline.project.store;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dragline.servers.PostgresServer;
import io.dragline.user.Caller;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class ProjectApiIT {
    private static final PostgresServer POSTGRES = PostgresServer.start();
    private static final String SHOP = """
            apiVersion: dragline/v1
            project: shop
            description: 多个
            environments: { test: {} }
            services: { redis: { kind: image, image: "redis:7" } }
            """;

    private final Stage stage = new Stage(POSTGRES.migrated());
    private final MockMvc web = MockMvcBuilders.standaloneSetup(
                    new ManifestApi(stage.apply),
                    new ProjectApi(stage.projects, stage.remove),
                    new VariableApi(stage.variables))
            .setCustomArgumentResolvers(new Ann())
            .build();

    @AfterAll
    static void stopDatabase() {
        POSTGRES.close();
    }

    @Test
    void appliesExportsChangesAndRemovesAProject() throws Exception {
        web.perform(post("/api/manifest").contentType("text/yaml").content(SHOP))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].project").value("shop"))
                .andExpect(jsonPath("$[0].applied").value(true))
                .andExpect(jsonPath("$[0].changes[?(@.path == 'services.redis.image')].change")
                        .value("ADDED"))
                .andExpect(jsonPath("$[0].changes[?(@.path == 'services.redis.image')].after")
                        .value("redis:7"));
        String manifest = web.perform(get("/api/projects/shop/manifest"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/yaml"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Assertions.assertThat(manifest).contains("description: 多个");
        web.perform(post("/api/manifest?dryRun=true")
                        .contentType("application/yaml")
                        .content(manifest))
                .andExpect(jsonPath("$[0].changes").isEmpty())
                .andExpect(jsonPath("$[0].applied").value(false));
        web.perform(put("/api/projects/shop/services/redis/variables/A?environment=test")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"secret\": \"known\"}"))
                .andExpect(jsonPath("$.changes[0].after").value("{secret: known}"));
        web.perform(get("/api/projects/shop"))
                .andExpect(jsonPath("$.name").value("shop"))
                .andExpect(jsonPath("$.services.redis.environments.test.variables.A.secret")
                        .value("known"));
        web.perform(delete("/api/projects/shop")).andExpect(status().isNoContent());
        web.perform(get("/api/projects")).andExpect(content().json("[]"));
    }

    @Test
    void describesTheManifest() throws Exception {
        web.perform(get("/api/manifest/schema"))
                .andExpect(jsonPath("$.keys[?(@.key == 'project')].required").value(true))
                .andExpect(jsonPath("$.keys[?(@.key == 'services')].of.keys[?(@.key == 'drain')].default")
                        .value("10s"));
    }

    private static final class Ann implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Stage.ANN;
        }
    }
}
