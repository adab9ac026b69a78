package io.dragline.web;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body that leaves out what must be given: every component of a record that is not {@link Nullable}. */
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
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            Object value = read(component, body);
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (value != null) refuseIncomplete(place + component.getName() + ".", value);
            else if (!mayBeNull) throw new IllegalArgumentException(place + component.getName() + ": is missing");
        }
    }

    private static @Nullable Object read(RecordComponent component, Object body) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), body);
    }
}
