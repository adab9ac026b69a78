package io.dragline.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/**
 * All commands by name. Reading the annotations of one class takes milliseconds, so only those whose name was typed are
 * read; help reads them all.
 */
final class Commands {
    private static final Map<String, Function<Session, Object>> BY_NAME = new LinkedHashMap<>();
    private static final List<String> LATER =
            List.of("sync", "package", "chain", "tasks", "approve", "reject", "hooks", "hook", "grant");

    static {
        BY_NAME.put("login", LoginCommand::new);
        BY_NAME.put("apply", ApplyCommand::new);
        BY_NAME.put("export", ExportCommand::new);
        BY_NAME.put("build", BuildCommand::new);
        BY_NAME.put("deploy", DeployCommand::new);
        BY_NAME.put("rollback", RollbackCommand::new);
        BY_NAME.put("scale", ScaleCommand::new);
        BY_NAME.put("deployments", DeploymentsCommand::new);
        BY_NAME.put("deployment", DeploymentCommand::new);
        BY_NAME.put("logs", LogsCommand::new);
        BY_NAME.put("cancel", CancelCommand::new);
        BY_NAME.put("retry", RetryCommand::new);
        BY_NAME.put("releases", ReleasesCommand::new);
        BY_NAME.put("ps", PsCommand::new);
        BY_NAME.put("container-logs", ContainerLogsCommand::new);
        BY_NAME.put("stats", StatsCommand::new);
        BY_NAME.put("secret", SecretCommand::new);
        BY_NAME.put("server", ServerCommand::new);
        BY_NAME.put("registry", RegistryCommand::new);
        BY_NAME.put("model", ModelCommand::new);
        BY_NAME.put("user", UserCommand::new);
        BY_NAME.put("token", TokenCommand::new);
        BY_NAME.put("audit", AuditCommand::new);
        BY_NAME.put("help", session -> new HelpCommand());
        LATER.forEach(name -> BY_NAME.put(name, LaterCommand::new));
    }

    private Commands() {}

    static CommandLine known(Session session, String... args) {
        CommandLine line = new CommandLine(session);
        List<String> words = Arrays.asList(args);
        boolean all = words.contains("help") || BY_NAME.keySet().stream().noneMatch(words::contains);
        BY_NAME.forEach((name, command) -> {
            if (all || words.contains(name)) line.addSubcommand(name, command.apply(session));
        });
        withHelp(line);
        return line;
    }

    private static void withHelp(CommandLine line) {
        if (line.getCommand() instanceof HelpCommand || line.getCommand() instanceof LaterCommand) return;
        line.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(() -> new String[] {version()});
        line.getSubcommands().values().forEach(Commands::withHelp);
    }

    private static String version() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return "dragline " + (version == null ? "(development)" : version);
    }
}
