package io.dragline.rights;

import io.dragline.user.Anyone;
import io.dragline.user.OwnAccount;
import io.dragline.user.Requires;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One way to call the product, as Spring knows it. */
record Mapping(String method, String path, String type, HandlerMethod handler) {
    /** Ours, each method and path of them. */
    static List<Mapping> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("io.dragline"))
                .flatMap(each -> each(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Mapping::path).thenComparing(Mapping::method))
                .toList();
    }

    private static Stream<Mapping> each(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(Enum::name).toList();
        String type = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(Object::toString)
                .orElse("application/json");
        return info.getPatternValues().stream()
                .flatMap(path -> names.stream().map(name -> new Mapping(name, path, type, handler)));
    }

    String name() {
        return method + " " + path;
    }

    boolean changes() {
        return !method.equals("GET");
    }

    boolean isOpen() {
        return handler.hasMethodAnnotation(Anyone.class);
    }

    boolean isOwn() {
        return handler.hasMethodAnnotation(OwnAccount.class);
    }

    @Nullable
    Requires requires() {
        return handler.getMethodAnnotation(Requires.class);
    }

    boolean hasBody() {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(each -> each.hasParameterAnnotation(RequestBody.class)
                        || each.getParameterType() == java.io.InputStream.class);
    }

    /** The names of what it reads from the query. */
    List<String> query() {
        List<String> names = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestParam.class)) names.add(parameter.getParameterName());
        }
        return names;
    }

    boolean names(String part) {
        return path.contains("{" + part + "}") || query().contains(part);
    }
}
