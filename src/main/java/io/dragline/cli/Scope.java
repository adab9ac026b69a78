package io.dragline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** A project or one of its services, written {@code PROJECT} or {@code PROJECT/SERVICE}. */
record Scope(Name project, @Nullable Name service) {
    /** @throws TypeConversionException if it is neither */
    static Scope parse(String text) {
        if (!text.contains("/")) return new Scope(Name.parse(text), null);
        Target target = Target.parse(text);
        return new Scope(target.project(), target.service());
    }

    @Override
    public String toString() {
        return service == null ? project.toString() : project + "/" + service;
    }

    /** The address narrowed down to this; no scope leaves it as it is. */
    static Address narrow(Address address, @Nullable Scope scope) {
        if (scope == null) return address;
        return address.with("project", scope.project).with("service", scope.service);
    }
}
