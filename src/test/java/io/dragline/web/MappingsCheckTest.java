package io.dragline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dragline.user.Action;
import io.dragline.user.Anyone;
import io.dragline.user.Caller;
import io.dragline.user.NotAllowed;
import io.dragline.user.Requires;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

class MappingsCheckTest {
    static class Api {
        @Requires(Action.DEPLOY)
        public void said() {}

        @Anyone
        public void open() {}

        public void silent() {}
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void stopsTheStartForAMappingThatSaysNothing() throws Exception {
        MappingsCheck.refuseSilent(method("said"));
        MappingsCheck.refuseSilent(method("open"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> MappingsCheck.refuseSilent(method("silent")))
                .withMessageContaining("silent");
    }

    @Test
    void letsNobodyPassAMappingThatSaysNothing() {
        signIn(Set.of(Action.values()));

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> passes("silent"));
    }

    @Test
    void letsPassWhoIsGrantedTheAction() throws Exception {
        signIn(Set.of(Action.DEPLOY));

        assertThat(passes("said")).isTrue();
    }

    @Test
    void refusesWhoIsNot() throws Exception {
        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(() -> passes("said"));
        assertThat(passes("open")).isTrue();

        signIn(Set.of(Action.VIEW));

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> passes("said"))
                .withMessageContaining("'ann' may not deploy");
    }

    private static void signIn(Set<Action> actions) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(new Caller("ann", actions), null, List.of()));
    }

    private static boolean passes(String name) throws Exception {
        return new RequiresInterceptor()
                .preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), method(name));
    }

    private static HandlerMethod method(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Api(), Api.class.getMethod(name));
    }
}
