package io.dragline.web;

import io.dragline.user.Anyone;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last resort, for what fails outside of controllers. */
@Hidden
@RestController
class ErrorApi implements ErrorController {
    private final Problems problems;

    ErrorApi(Problems problems) {
        this.problems = problems;
    }

    @Anyone
    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((int) code))
                .orElse(HttpStatus.NOT_FOUND);
        return problems.of(status, "the request could not be served: " + status.getReasonPhrase());
    }
}
