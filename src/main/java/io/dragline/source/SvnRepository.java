package io.dragline.source;

import io.dragline.project.Source;
import io.dragline.server.Command;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tmatesoft.svn.core.SVNDirEntry;
import org.tmatesoft.svn.core.SVNException;
import org.tmatesoft.svn.core.SVNNodeKind;
import org.tmatesoft.svn.core.SVNURL;
import org.tmatesoft.svn.core.io.SVNRepository;

/** A repository of Subversion; the path of the source holds the branch. */
final class SvnRepository implements Repository {
    private final Source source;
    private final URI location;
    private final @Nullable SignIn signIn;
    private final @Nullable SshHost host;

    SvnRepository(Source source, URI location, @Nullable SignIn signIn, @Nullable SshHost host) {
        this.source = source;
        this.location = location;
        this.signIn = signIn;
        this.host = host;
    }

    @Override
    public String resolve(@Nullable Revision asked, StepLog log) throws IOException, InterruptedException {
        log.command(info(asked));
        try (SvnSession session = new SvnSession(new SvnSignIn(signIn, host))) {
            SVNRepository repository = session.open(url());
            try {
                long newest = repository.getLatestRevision();
                long number = asked == null ? newest : number(asked, newest);
                if (repository.checkPath("", number) != SVNNodeKind.DIR)
                    throw Revision.refused(shown() + " is no folder in revision " + number
                            + "; correct path of the source in the manifest");
                log.line(String.valueOf(number));
                log.exit(0);
                return String.valueOf(number);
            } finally {
                repository.closeSession();
            }
        } catch (SVNException e) {
            throw SvnFailure.of(e, shown(), signIn);
        }
    }

    @Override
    public String newest(StepLog log) throws IOException, InterruptedException {
        try (SvnSession session = new SvnSession(new SvnSignIn(signIn, host))) {
            SVNRepository repository = session.open(url());
            try {
                SVNDirEntry folder = repository.info("", -1);
                if (folder == null)
                    throw Revision.refused(shown() + " does not exist; correct path of the source in the manifest");
                return String.valueOf(folder.getRevision());
            } finally {
                repository.closeSession();
            }
        } catch (SVNException e) {
            throw SvnFailure.of(e, shown(), signIn);
        }
    }

    @Override
    public void checkOut(String id, Path folder, StepLog log) throws IOException, InterruptedException {
        log.command(exportCommand(id, folder));
        Files.delete(folder); // an export makes its own
        try (SvnSession session = new SvnSession(new SvnSignIn(signIn, host))) {
            session.export(url(), Long.parseLong(id), folder)
                    .forEach((where, what) -> leftOut(folder, where, what, log));
        } catch (SVNException e) {
            throw SvnFailure.of(e, shown(), signIn);
        }
        Path stray = Trees.strayLink(folder);
        if (stray != null) throw Revision.refused("the link " + stray + " leads out of the source; remove it");
        log.line("Exported revision " + id + ".");
        log.exit(0);
    }

    private static void leftOut(Path folder, String where, String what, StepLog log) {
        log.note("svn:externals of " + inside(folder, where) + " are left out: "
                + what.strip().replace("\n", ", "));
    }

    private static String inside(Path folder, String where) {
        String inside = folder.relativize(folder.resolve(where)).toString();
        return inside.isEmpty() ? "." : inside;
    }

    @Override
    public List<String> commands(@Nullable Revision asked, Path folder) {
        return List.of(info(asked), exportCommand(asked == null ? "HEAD" : asked.value(), folder));
    }

    private String info(@Nullable Revision asked) {
        return "svn info --show-item revision -r " + (asked == null ? "HEAD" : asked) + " " + Command.quote(shown());
    }

    private String exportCommand(String id, Path folder) {
        return "svn export --ignore-externals -r " + id + " " + Command.quote(shown()) + " "
                + Command.quote(folder.toString());
    }

    private static long number(Revision asked, long newest) {
        if (asked.value().equals("HEAD")) return newest;
        if (!asked.value().matches("[0-9]{1,10}"))
            throw Revision.refused("'" + asked + "' is not a revision of svn; give a number");
        long number = Long.parseLong(asked.value());
        if (number > newest)
            throw Revision.refused(
                    "revision " + number + " does not exist, the newest is " + newest + "; choose another");
        return number;
    }

    private SVNURL url() throws SVNException {
        return SVNURL.parseURIEncoded(location.toString()).appendPath(source.path(), false);
    }

    private String shown() {
        return source.path().isEmpty() ? location.toString() : location + "/" + source.path();
    }
}
