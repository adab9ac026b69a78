package io.dragline.source;

import io.dragline.project.ProjectName;
import io.dragline.project.Source;
import io.dragline.secret.Masking;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Asks repositories for their newest commit, without fetching anything. */
@Component
public class Heads {
    private final Repositories repositories;
    private final Masking masking;

    Heads(Repositories repositories, Masking masking) {
        this.repositories = repositories;
        this.masking = masking;
    }

    /**
     * The id of the newest commit; of svn the last revision that changed the source's folder.
     *
     * @throws IllegalStateException which says why it could not be read
     */
    public String newest(ProjectName project, Source source) throws InterruptedException {
        try {
            return repositories.of(project, source).newest(Unheard.LOG);
        } catch (StepOutcome | IOException e) {
            throw new IllegalStateException(masking.mask(String.valueOf(e.getMessage())), e);
        }
    }
}
