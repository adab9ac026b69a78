package io.dragline.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.DatabaseTrouble;
import io.dragline.user.NotAllowed;
import io.dragline.user.SecondFactorNeeded;
import io.dragline.user.SignInRefused;
import io.dragline.user.TooManyAttempts;
import io.dragline.words.Language;
import io.dragline.words.Spoken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Turns what went wrong into a problem detail (RFC 9457). */
@Component
class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final ObjectMapper json;
    private final Spoken spoken;

    Problems(ObjectMapper json, Spoken spoken) {
        this.json = json;
        this.spoken = spoken;
    }

    ResponseEntity<Object> of(Throwable e) {
        HttpStatus status = statusOf(e);
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) return unexpected(e);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) return of(status, unserved(e));
        if (isUnstorable(e))
            return of(status, "a text of the request holds a character that cannot be stored, such as NUL");
        ResponseEntity<Object> told = of(status, String.valueOf(e.getMessage()), headersOf(e));
        if (e instanceof SecondFactorNeeded && told.getBody() instanceof ProblemDetail problem)
            problem.setProperty("secondFactor", true);
        return told;
    }

    private static String unserved(Throwable e) {
        if (!DatabaseTrouble.isDiskFull(e)) return "the database does not answer; try again in a moment";
        return "the disk of the database is full, nothing was changed; make room on it and try again";
    }

    /** PostgreSQL's 22021 and 22P05: characters that its texts, or its JSON, cannot hold. */
    private static boolean isUnstorable(Throwable e) {
        return e instanceof DataIntegrityViolationException refused
                && refused.getMostSpecificCause() instanceof SQLException sql
                && Set.of("22021", "22P05").contains(String.valueOf(sql.getSQLState()));
    }

    ResponseEntity<Object> of(HttpStatus status, String detail) {
        return of(status, detail, new HttpHeaders());
    }

    private static ResponseEntity<Object> of(HttpStatus status, String detail, HttpHeaders headers) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, LongWords.cut(detail));
        String request = RequestIds.current();
        if (request != null) problem.setProperty("requestId", request);
        if (status == HttpStatus.BAD_REQUEST)
            FieldName.of(detail).ifPresent(field -> problem.setProperty("field", field));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** For what happens before a controller is reached. */
    void write(HttpServletRequest request, HttpServletResponse response, ResponseEntity<Object> problem)
            throws IOException {
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Object body = problem.getBody();
        response.getOutputStream().write(json.writeValueAsBytes(body == null ? null : spoken.in(language, body)));
    }

    private static HttpStatus statusOf(Throwable e) {
        if (e instanceof NotSignedIn || e instanceof SignInRefused || e instanceof SecondFactorNeeded)
            return HttpStatus.UNAUTHORIZED;
        if (e instanceof NotAllowed) return HttpStatus.FORBIDDEN;
        if (e instanceof TooManyAttempts) return HttpStatus.TOO_MANY_REQUESTS;
        if (e instanceof TooLarge) return HttpStatus.PAYLOAD_TOO_LARGE;
        if (e instanceof NoSuchElementException) return HttpStatus.NOT_FOUND;
        if (e instanceof IllegalArgumentException) return HttpStatus.BAD_REQUEST;
        if (e instanceof IllegalStateException) return HttpStatus.CONFLICT;
        if (isUnstorable(e)) return HttpStatus.BAD_REQUEST;
        if (e instanceof CannotCreateTransactionException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransientDataAccessException
                || DatabaseTrouble.passes(e)) return HttpStatus.SERVICE_UNAVAILABLE;
        ResponseStatus said = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
        return said == null ? HttpStatus.INTERNAL_SERVER_ERROR : said.code();
    }

    private static HttpHeaders headersOf(Throwable e) {
        HttpHeaders headers = new HttpHeaders();
        if (e instanceof TooManyAttempts wait)
            headers.set(
                    HttpHeaders.RETRY_AFTER, "" + Math.max(1, wait.retryAfter().toSeconds()));
        if (e instanceof NotSignedIn) headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return headers;
    }

    /** The reader gets a number to ask for, the log has the rest. */
    private ResponseEntity<Object> unexpected(Throwable e) {
        String known = RequestIds.current();
        String id = known == null ? UUID.randomUUID().toString() : known;
        log.error("request {} failed", id, e);
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Dragline made a mistake; its log tells more under the request id " + id);
    }
}
