package io.dragline.web;

import io.dragline.user.Action;
import io.dragline.user.Anyone;
import io.dragline.user.Caller;
import io.dragline.user.NotAllowed;
import io.dragline.user.OwnAccount;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import io.dragline.user.Scope;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a caller pass who is granted what the mapping requires; a mapping that says nothing lets nobody pass. */
class RequiresInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean isItsSecondHalf = request.getDispatcherType() == DispatcherType.ASYNC;
        if (!(handler instanceof HandlerMethod method) || isItsSecondHalf || !isOurs(method)) return true;
        if (method.hasMethodAnnotation(Anyone.class)) return true;
        Caller caller = SignedIn.caller().orElseThrow(NotSignedIn::new);
        OwnAccount own = method.getMethodAnnotation(OwnAccount.class);
        if (own != null && caller.limited() && !own.limited())
            throw new NotAllowed("this token allows less than '" + caller.user()
                    + "' may, and cannot change the account; use the page, or sign in with: dragline login");
        if (own != null) return true;
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) throw new NotAllowed("nobody may: the mapping does not say what it requires");
        check(caller, requires, RequestedPlace.of(method, request));
        return true;
    }

    private static void check(Caller caller, Requires requires, Scope place) {
        for (Action action : requires.value())
            if (requires.of() == Reach.WHOLE ? caller.may(action, place) : caller.mayWithin(action, place)) return;
        boolean seen = place.equals(Scope.EVERYTHING) || caller.mayWithin(Action.VIEW, place);
        if (!seen) throw new NoSuchElementException(RequestedPlace.unknown(place));
        throw new NotAllowed(caller.user(), requires.value()[0], place);
    }

    /** What libraries map (the OpenAPI document, the error page) is granted by path in {@link AccessRules}. */
    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("io.dragline");
    }
}
