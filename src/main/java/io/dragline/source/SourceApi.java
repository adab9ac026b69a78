package io.dragline.source;

import io.dragline.project.ProjectName;
import io.dragline.project.Source;
import io.dragline.project.SshAddress;
import io.dragline.secret.Masking;
import io.dragline.secret.SecretName;
import io.dragline.step.StepOutcome;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import io.dragline.user.Scope;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Looks at a source before a manifest names it: whether it can be read, and what could be made of it. */
@RestController
class SourceApi {
    private final Look look;
    private final Masking masking;

    SourceApi(Look look, Masking masking) {
        this.look = look;
        this.masking = masking;
    }

    /** A source as a person asks for it; the fields are those of a manifest's source. */
    record Asked(
            ProjectName project,
            Source.Vcs vcs,
            String location,
            @Nullable String branch,
            @Nullable String path,
            @Nullable String user,
            @Nullable SecretName credential,
            @Nullable String hostKey) {
        Source source() {
            String wanted = branch == null ? "main" : branch;
            String folder = path == null ? "" : path;
            return new Source(vcs, address(), vcs == Source.Vcs.GIT ? wanted : null, folder, user, credential, hostKey);
        }

        /** Also as people type it for git over SSH: {@code git@host:path}. */
        private URI address() {
            try {
                return URI.create(vcs == Source.Vcs.GIT ? SshAddress.expand(location) : location);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "location: '" + location + "' is no address; write https://host/path, or git@host:path", e);
            }
        }
    }

    @Requires(value = Action.CONFIGURE, of = Reach.PART)
    @PostMapping("/api/sources/look")
    Look.Seen look(@RequestBody Asked asked, Caller caller) throws InterruptedException {
        caller.check(Action.CONFIGURE, Scope.of(asked.project().value()));
        try {
            return look.at(asked.project(), asked.source());
        } catch (StepOutcome refused) {
            throw new IllegalArgumentException(masking.mask(String.valueOf(refused.getMessage())), refused);
        } catch (IOException silent) {
            throw new IllegalStateException(
                    asked.location() + " could not be read: " + masking.mask(String.valueOf(silent.getMessage())),
                    silent);
        }
    }
}
