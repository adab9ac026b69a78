package io.dragline.web;

import io.dragline.user.Anyone;
import io.dragline.user.OwnAccount;
import io.dragline.user.Requires;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start when a request mapping does not say what it requires. */
@Component
class MappingsCheck implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping mappings;

    MappingsCheck(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.getHandlerMethods().values().forEach(MappingsCheck::refuseSilent);
    }

    static void refuseSilent(HandlerMethod method) {
        boolean says = method.hasMethodAnnotation(Requires.class)
                || method.hasMethodAnnotation(OwnAccount.class)
                || method.hasMethodAnnotation(Anyone.class);
        if (RequiresInterceptor.isOurs(method) && !says)
            throw new IllegalStateException(method.getShortLogMessage()
                    + " does not say who may call it; annotate it with @Requires, @OwnAccount or @Anyone");
    }
}
