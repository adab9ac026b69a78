package io.dragline.project.manifest;

import io.dragline.project.Variable;
import io.dragline.secret.SecretName;
import java.util.Map;

/** A variable: text, or the name of a secret. */
final class VariableType {
    static final Type<Map<String, Variable>> VARIABLES = new MapOf<>(
            Names.VARIABLE,
            new Either<>(
                    new Scalar<>(
                            Words.VALUE.name(),
                            Words.VALUE.allowed(),
                            Words.VALUE.example(),
                            text -> Variable.text(Words.VALUE.parse().apply(text)),
                            VariableType::text,
                            false),
                    new Secret(),
                    variable -> variable.text() != null));

    private VariableType() {}

    private static Object text(Variable variable) {
        return variable.text() == null ? "" : variable.text();
    }

    /** {@code { secret: NAME }} */
    private static final class Secret extends Shape<Variable> {
        private final Key<Variable, SecretName> secret =
                required("secret", Names.SECRET, Variable::secret, "the secret whose value is given to the container");

        @Override
        protected Variable build(Values values) {
            return new Variable(null, values.get(secret));
        }
    }
}
