package io.dragline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no more than 1 MiB of a body, but of uploaded files, which their own endpoints limit. */
class SizeLimit extends OncePerRequestFilter {
    static final long BYTES = 1L << 20;

    private static final Set<String> FILES =
            Set.of("application/octet-stream", "application/gzip", "application/x-gzip", "application/x-tar");

    private final Problems problems;

    SizeLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFile(request) || isDelivery(request)) chain.doFilter(request, response);
        else if (request.getContentLengthLong() > BYTES)
            problems.write(request, response, problems.of(new TooLarge(BYTES)));
        else chain.doFilter(new Limited(request), response);
    }

    /** Webhooks have the same limit, but what is too large is listed there. */
    private static boolean isDelivery(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/hooks/");
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && FILES.contains(type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    /** For a body that does not tell its length. */
    private static final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), BYTES);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
