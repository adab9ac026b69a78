/**
 * Signing in at an organisation's provider, which speaks OpenID Connect.
 *
 * <pre>
 *   page ─▶ StartApi: row (state, nonce, verifier), cookie ─▶ browser at the provider ─▶ CallbackApi
 *     ─▶ Attempts: this browser's, once ─▶ Flow: code ─▶ token ─▶ IdTokens: signed, for us, for this attempt ─▶ Person
 *     ─▶ Arrival: whose account ─▶ Entrance (user): second factor, session
 * </pre>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"user", "outbound"})
package io.dragline.oidc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
