package io.dragline.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** How the page's files are served, with a small page of the tests' own. */
class PageTest {
    private final MockMvc web = start();

    @EnableWebMvc
    static class Web {}

    private static MockMvc start() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.register(Web.class, PageFiles.class, PageApi.class);
        context.setServletContext(new MockServletContext());
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/deployments", "/deployments/7", "/projects/shop/services/api"})
    void answersEveryRouteOfThePageWithThePage(String path) throws Exception {
        web.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("<title>page</title>")))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("script-src 'self';")))
                .andExpect(header().string(
                                "Content-Security-Policy", Matchers.not(Matchers.containsString("unsafe-eval"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/gone-2.js", "/assets/", "/assets/../index.html", "/camunda/app", "/index.html"})
    void findsNothingWhereThereIsNothing(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void letsBrowsersKeepForEverWhatCarriesAHash() throws Exception {
        web.perform(get("/assets/app-1.js"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
        web.perform(get("/theme.js")).andExpect(header().string("Cache-Control", "no-cache"));
    }

    @Test
    void sendsWhatWasCompressedToThoseWhoCanReadIt() throws Exception {
        web.perform(get("/assets/app-1.js").header("Accept-Encoding", "gzip, br"))
                .andExpect(content().string("br"))
                .andExpect(header().string("Content-Encoding", "br"))
                .andExpect(header().string("Vary", "Accept-Encoding"));
        web.perform(get("/assets/app-1.js").header("Accept-Encoding", "gzip"))
                .andExpect(content().string("gz"));
    }
}
