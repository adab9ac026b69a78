package io.dragline.project.manifest;

import io.dragline.project.Approval;
import java.time.Duration;
import java.util.List;

/** {@code approval:} of an environment. */
final class ApprovalShape extends Shape<Approval> {
    private static final int MOST = 20;

    private static final Scalar<String> WHO = Scalar.matching(
            "the name of a team or user",
            "[a-z][a-z0-9._-]{0,62}",
            "up to 63 lower-case letters, digits, '.', '_' and '-' that begin with a letter",
            "ops");

    private final Key<Approval, List<String>> by = preset(
            "by",
            new ListOf<>(WHO, true, true),
            List.of(),
            Approval::by,
            "the teams or users of whom they must be; none: whoever may approve there");
    private final Key<Approval, Integer> count = preset(
            "count", Amounts.number("a number of people", 1, MOST, 2), 1, Approval::count, "how many must agree");
    private final Key<Approval, Boolean> fourEyes = preset(
            "fourEyes", Amounts.FLAG, false, Approval::fourEyes, "whoever asked for the change may not be one of them");
    private final Key<Approval, Duration> expires = optional(
            "expires",
            Amounts.duration("1s", "30d", "8h"),
            Approval::expires,
            "how long they are asked; after that the deployment ends as rejected");

    @Override
    protected Approval build(Values values) {
        return new Approval(values.get(by), values.get(count), values.get(fourEyes), values.find(expires));
    }
}
