package io.dragline.web;

import io.dragline.words.Language;
import io.dragline.words.Spoken;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Every JSON answer has its sentences in the language that the request asks for; without a wish, in English. */
@RestControllerAdvice
class SpokenAnswers implements ResponseBodyAdvice<Object> {
    private final Spoken spoken;

    SpokenAnswers(Spoken spoken) {
        this.spoken = spoken;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return MappingJackson2HttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        response.getHeaders().setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        Language language = Language.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        return body == null ? null : spoken.in(language, body);
    }
}
