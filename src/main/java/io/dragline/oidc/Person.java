package io.dragline.oidc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in, as the provider says.
 *
 * @param subject the same for as long as the person is known there, and never another's
 * @param name what a new account would be called by
 */
record Person(String issuer, String subject, @Nullable String name, List<String> groups) {}
