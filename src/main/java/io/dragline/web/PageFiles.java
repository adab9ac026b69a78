package io.dragline.web;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The page's files: names with a hash are kept for ever, the few others are asked for again. */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebMvcConfigurer {
    static final String PLACE = "classpath:/page/";

    private static final String ASSETS = "/assets/**";
    private static final String[] OTHERS = {"/theme.js", "/favicon.svg"};
    /** What the page needs before anybody has signed in; none of it holds data. */
    static final String[] OPEN = Stream.of(Stream.of(ASSETS), Stream.of(OTHERS), Stream.of(PageApi.routes()))
            .flatMap(names -> names)
            .toArray(String[]::new);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(
                registry,
                PLACE + "assets/",
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable(),
                ASSETS);
        serve(registry, PLACE, CacheControl.noCache(), OTHERS);
    }

    /** What was compressed at build time is sent as it is. */
    private static void serve(ResourceHandlerRegistry registry, String place, CacheControl cache, String... paths) {
        registry.addResourceHandler(paths)
                .addResourceLocations(place)
                .setCacheControl(cache)
                .resourceChain(true)
                .addResolver(new BrotliFirst())
                .addResolver(new PathResourceResolver());
    }
}
