package io.dragline.web;

import io.dragline.user.Anyone;
import io.swagger.v3.oas.annotations.Hidden;
import java.lang.reflect.Method;
import java.util.NoSuchElementException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page itself. Its routes are listed: any other address, such as a missing file, is not found. */
@Hidden
@RestController
class PageApi {
    /** Styles are written by the component library at run time, hence inline; scripts never are. */
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Resource page;

    PageApi(ResourceLoader resources) {
        this.page = resources.getResource(PageFiles.PLACE + "index.html");
    }

    /** Those of {@link #page}. */
    static String[] routes() {
        Method page = ReflectionUtils.findMethod(PageApi.class, "page");
        GetMapping mapping = page == null ? null : page.getAnnotation(GetMapping.class);
        return mapping == null ? new String[0] : mapping.value();
    }

    /** A new section of the page is one more line here. */
    @Anyone
    @GetMapping({
        "/",
        "/login",
        "/setup",
        "/projects/**",
        "/deployments/**",
        "/tasks/**",
        "/models/**",
        "/chains/**",
        "/webhooks/**",
        "/notices/**",
        "/calendar/**",
        "/servers/**",
        "/routes/**",
        "/registries/**",
        "/settings/**",
    })
    ResponseEntity<Resource> page() {
        if (!page.exists())
            throw new NoSuchElementException(
                    "the page is not part of this build; build it with 'mvn package', or use the command line");
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .body(page);
    }
}
