package io.dragline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line's way in: words in, exit code out. */
public final class Cli {
    private Cli() {}

    public static void main(String[] args) {
        Surroundings surroundings = Surroundings.ofThisProcess();
        int exit = run(surroundings, args);
        surroundings.out().flush();
        surroundings.err().flush();
        System.exit(exit);
    }

    static int run(Surroundings surroundings, String... args) {
        Session session = new Session(surroundings, args);
        CommandLine line = Commands.known(session, args)
                .setUsageHelpWidth(110)
                .setExpandAtFiles(false) // a value that begins with @ is a value
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .registerConverter(Name.class, Name::parse)
                .registerConverter(Id.class, Id::parse)
                .registerConverter(Target.class, Target::parse)
                .registerConverter(Scope.class, Scope::parse)
                .registerConverter(Moment.class, Moment::parse)
                .registerConverter(Duration.class, Span::parse)
                .setParameterExceptionHandler((mistake, words) -> wrongWords(session, mistake, words))
                .setExecutionExceptionHandler((problem, command, parsed) -> failed(session, problem));
        return line.execute(args);
    }

    private static int wrongWords(Session session, ParameterException mistake, String[] words) {
        // the options may not have been read yet when another word was wrong
        if (Arrays.asList(words).contains("--json")) session.json(true);
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        return tell(
                session,
                Problem.of(
                        Exit.WRONG, new WrongWords(session.messages()).say(mistake), session.say("see-help", command)));
    }

    private static int failed(Session session, Exception problem) {
        if (problem instanceof Problem) return tell(session, (Problem) problem);
        if (problem instanceof ParameterException) throw (ParameterException) problem;
        String what = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.toString();
        return tell(session, Problem.of(Exit.FAILED, session.say("unexpected"), what));
    }

    private static int tell(Session session, Problem problem) {
        Screen screen = session.screen();
        problem.title().lines().forEach(each -> screen.note(screen.colouredNote(Colour.RED, each)));
        problem.detail().lines().forEach(screen::note);
        if (session.json()) screen.document(problem.json().toString());
        return problem.exit();
    }
}
