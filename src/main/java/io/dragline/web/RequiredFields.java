package io.dragline.web;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses a body that leaves out what must be given: every component of a record, and what is in it, that is not
 * {@link Nullable}.
 */
@RestControllerAdvice
class RequiredFields extends RequestBodyAdviceAdapter {
    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        refuseIncomplete("", body);
        return body;
    }

    static void refuseIncomplete(String place, Object body) {
        if (!(body instanceof Record)) return;
        for (RecordComponent component : body.getClass().getRecordComponents())
            check(place + component.getName(), read(component, body), component.getAnnotatedType());
    }

    private static void check(String place, @Nullable Object value, AnnotatedType type) {
        if (value == null) {
            if (type.isAnnotationPresent(Nullable.class)) return;
            throw new IllegalArgumentException(place + ": is missing");
        }
        refuseIncomplete(place + ".", value);
        if (type instanceof AnnotatedParameterizedType of)
            checkEach(place, value, of.getAnnotatedActualTypeArguments());
    }

    /** Of a list its elements, of a map its values. */
    private static void checkEach(String place, Object value, AnnotatedType[] of) {
        AnnotatedType inner = of[of.length - 1];
        if (value instanceof Map<?, ?> map) map.forEach((key, each) -> check(place + "." + key, each, inner));
        int at = 0;
        if (value instanceof Collection<?> all) for (Object each : all) check(place + ".[" + at++ + "]", each, inner);
    }

    private static @Nullable Object read(RecordComponent component, Object body) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), body);
    }
}
