package io.dragline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Sends the smaller of two compressed files: browsers name gzip before brotli, and Spring takes what is named first. */
class BrotliFirst extends EncodedResourceResolver {
    private static final Pattern BROTLI = Pattern.compile("(^|[, ])br *($|,)");

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return super.resolveResourceInternal(request == null ? null : new Asking(request), path, locations, chain);
    }

    private static final class Asking extends HttpServletRequestWrapper {
        Asking(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            boolean brotli = HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name)
                    && value != null
                    && BROTLI.matcher(value).find();
            return brotli ? "br" : value;
        }
    }
}
