package io.dragline.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/**
 * All commands by name. Reading the annotations of one class takes milliseconds, so only those whose name was typed are
 * read; help reads them all.
 */
final class Commands {
    private static final List<String> NAMES = List.of(
            "login",
            "apply",
            "export",
            "build",
            "deploy",
            "rollback",
            "scale",
            "remove",
            "deployments",
            "deployment",
            "logs",
            "cancel",
            "retry",
            "releases",
            "ps",
            "container-logs",
            "stats",
            "secret",
            "server",
            "registry",
            "model",
            "chain",
            "hooks",
            "hook",
            "freeze",
            "override",
            "policy",
            "tasks",
            "approve",
            "reject",
            "delegate",
            "user",
            "team",
            "grant",
            "token",
            "audit",
            "help");
    private static final List<String> LATER = List.of("sync", "package");

    private Commands() {}

    static List<String> names() {
        return NAMES;
    }

    static CommandLine known(Session session, String... args) {
        CommandLine line = new CommandLine(session);
        List<String> words = Arrays.asList(args);
        boolean version = words.contains("--version") || words.contains("-V");
        boolean none = Collections.disjoint(words, NAMES) && Collections.disjoint(words, LATER);
        boolean all = words.contains("help") || none && !version;
        for (String name : NAMES) if (all || words.contains(name)) line.addSubcommand(name, command(name, session));
        for (String name : LATER) if (all || words.contains(name)) line.addSubcommand(name, new LaterCommand(session));
        withVersion(line);
        return line;
    }

    /** A switch, as two dozen method references would be two dozen classes to make at each start. */
    private static Object command(String name, Session session) {
        return switch (name) {
            case "login" -> new LoginCommand(session);
            case "apply" -> new ApplyCommand(session);
            case "export" -> new ExportCommand(session);
            case "build" -> new BuildCommand(session);
            case "deploy" -> new DeployCommand(session);
            case "rollback" -> new RollbackCommand(session);
            case "scale" -> new ScaleCommand(session);
            case "remove" -> new RemoveCommand(session);
            case "deployments" -> new DeploymentsCommand(session);
            case "deployment" -> new DeploymentCommand(session);
            case "logs" -> new LogsCommand(session);
            case "cancel" -> new CancelCommand(session);
            case "retry" -> new RetryCommand(session);
            case "releases" -> new ReleasesCommand(session);
            case "ps" -> new PsCommand(session);
            case "container-logs" -> new ContainerLogsCommand(session);
            case "stats" -> new StatsCommand(session);
            case "secret" -> new SecretCommand(session);
            case "server" -> new ServerCommand(session);
            case "registry" -> new RegistryCommand(session);
            case "model" -> new ModelCommand(session);
            case "chain" -> new ChainCommand(session);
            case "hooks" -> new HooksCommand(session);
            case "hook" -> new HookCommand(session);
            case "freeze" -> new FreezeCommand(session);
            case "override" -> new OverrideCommand(session);
            case "policy" -> new PolicyCommand(session);
            case "tasks" -> new TasksCommand(session);
            case "approve", "reject" -> new AnswerCommand(session, name);
            case "delegate" -> new DelegateCommand(session);
            case "user" -> new UserCommand(session);
            case "team" -> new TeamCommand(session);
            case "grant" -> new GrantCommand(session);
            case "token" -> new TokenCommand(session);
            case "audit" -> new AuditCommand(session);
            default -> new HelpCommand();
        };
    }

    private static void withVersion(CommandLine line) {
        if (line.getCommand() instanceof HelpCommand || line.getCommand() instanceof LaterCommand) return;
        line.getCommandSpec().versionProvider(() -> new String[] {version()});
        line.getSubcommands().values().forEach(Commands::withVersion);
    }

    private static String version() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return "dragline " + (version == null ? "(development)" : version);
    }
}
