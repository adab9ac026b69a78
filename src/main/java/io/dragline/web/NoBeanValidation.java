package io.dragline.web;

import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/**
 * Values check themselves when they are read, and {@link RequiredFields} looks for what is missing. The bean validator that
 * the OpenAPI library brings would be made all the same: 400 classes that check nothing.
 */
class NoBeanValidation implements Validator {
    @Override
    public boolean supports(Class<?> type) {
        return false;
    }

    @Override
    public void validate(Object target, Errors errors) {}
}
