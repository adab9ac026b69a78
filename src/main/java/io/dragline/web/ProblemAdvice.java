package io.dragline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every failure of a controller, and of reading its arguments, with a problem detail. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> handleOthers(Exception e) {
        return problems.of(e);
    }

    /** The reader of a stream went away. */
    @Override
    protected @Nullable ResponseEntity<Object> handleAsyncRequestNotUsableException(
            AsyncRequestNotUsableException e, WebRequest request) {
        return null;
    }

    @ExceptionHandler(RejectedExecutionException.class)
    ResponseEntity<Object> handleTooManyStreams(RejectedExecutionException e) {
        return problems.of(
                HttpStatus.SERVICE_UNAVAILABLE, "too many streams are open; close some, or try again in a moment");
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Object> handleMismatch(MethodArgumentTypeMismatchException e) {
        return problems.of(HttpStatus.BAD_REQUEST, e.getName() + ": '" + e.getValue() + "' cannot be read here");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge tooLarge) return problems.of(tooLarge);
            if (cause instanceof JsonMappingException field)
                return problems.of(HttpStatus.BAD_REQUEST, UnreadableJson.sentence(field));
            if (cause instanceof JsonProcessingException json)
                return problems.of(HttpStatus.BAD_REQUEST, UnreadableJson.sentence(json));
            if (cause instanceof IOException) return problems.of(HttpStatus.BAD_REQUEST, "the body broke off");
        }
        return problems.of(HttpStatus.BAD_REQUEST, "a body is expected, and there is none");
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problems.of(
                HttpStatus.NOT_FOUND, "there is nothing at /" + e.getResourcePath() + "; see /api/openapi.json");
    }
}
