package io.dragline.web;

import io.dragline.user.Anyone;
import io.dragline.user.Caller;
import io.dragline.user.Requires;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) throw new NotAllowed("nobody may: the mapping does not say what it requires");
        if (!caller.may(requires.value())) throw new NotAllowed(caller.user(), requires.value());
        return true;
    }

    /** What libraries map (the OpenAPI document, the error page) is granted by path in {@link AccessRules}. */
    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("io.dragline");
    }
}
