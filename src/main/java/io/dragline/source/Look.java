package io.dragline.source;

import io.dragline.project.ProjectName;
import io.dragline.project.Source;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the newest revision of a source and forgets it again; for git the mirror stays, so the first deployment is quick. */
@Component
class Look {
    private static final int MOST_FILES = 100;
    private static final StepLog NOBODY_LISTENS = new StepLog() {
        @Override
        public void command(String text) {}

        @Override
        public void line(String text) {}

        @Override
        public void exit(int code) {}

        @Override
        public void note(String text) {}
    };

    /** Each holds a folder and a connection for as long as somebody else's server takes. */
    private final Semaphore free = new Semaphore(3);

    private final Repositories repositories;

    Look(Repositories repositories) {
        this.repositories = repositories;
    }

    /** @param files the names on top, folders with a slash behind */
    record Seen(String revision, List<String> files, Proposal proposal) {}

    /** @throws IllegalStateException others look just now */
    Seen at(ProjectName project, Source source) throws IOException, InterruptedException {
        if (!free.tryAcquire())
            throw new IllegalStateException("three sources are being looked at already; try again in a moment");
        try {
            return see(project, source);
        } finally {
            free.release();
        }
    }

    private Seen see(ProjectName project, Source source) throws IOException, InterruptedException {
        Repository repository = repositories.of(project, source);
        String revision = repository.resolve(null, NOBODY_LISTENS);
        Path folder = Files.createTempDirectory("dragline-look-");
        try {
            repository.checkOut(revision, folder, NOBODY_LISTENS);
            return new Seen(revision, names(folder), Proposal.of(folder));
        } finally {
            Trees.delete(folder);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
    }
}
