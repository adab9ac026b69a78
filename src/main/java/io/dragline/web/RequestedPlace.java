package io.dragline.web;

import io.dragline.user.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The place that a request is about, as its path and query name it. Only what the controller itself reads counts, or a
 * caller could name a place that he may change and have another one changed.
 */
final class RequestedPlace {
    private RequestedPlace() {}

    static Scope of(HandlerMethod method, HttpServletRequest request) {
        String project = value("project", method, request);
        if (project == null) return Scope.EVERYTHING;
        return new Scope(project, value("environment", method, request), value("service", method, request));
    }

    static String unknown(Scope place) {
        return "there is no " + place + ", or you may not look at it";
    }

    private static @Nullable String value(String name, HandlerMethod method, HttpServletRequest request) {
        String inPath = pathVariables(request).get(name);
        if (inPath != null) return inPath;
        boolean isRead = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && !parameter.hasParameterAnnotation(PathVariable.class)
                        && name.equals(called(parameter)));
        String[] values = isRead ? request.getParameterValues(name) : null;
        if (values == null || values[0].isEmpty()) return null;
        if (values.length > 1) throw new IllegalArgumentException(name + ": is given twice");
        return values[0];
    }

    private static @Nullable String called(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation == null || annotation.name().isEmpty())
            return parameter.getParameter().getName();
        return annotation.name();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
