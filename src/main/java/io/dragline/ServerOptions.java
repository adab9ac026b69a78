package io.dragline;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The options of {@code dragline server}; each is also an environment variable, {@code --db-user} is {@code DRAGLINE_DB_USER}. */
@Command(
        name = "dragline server",
        description = "Runs the control plane.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = "Each option is also an environment variable: --db-user is DRAGLINE_DB_USER.")
class ServerOptions {
    @Option(names = "--port", paramLabel = "PORT", description = "listens here (default: 7070)")
    int port = 7070;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "on this address (default: 127.0.0.1)")
    String bind = "127.0.0.1";

    @Option(names = "--data", paramLabel = "DIR", description = "keeps database, keys and workspaces here")
    Path data = "root".equals(System.getProperty("user.name"))
            ? Path.of("/var/lib/dragline-data")
            : Path.of(System.getProperty("user.home"), ".dragline");

    @Option(names = "--db", paramLabel = "URL", description = "jdbc:postgresql://… instead of the embedded database")
    @Nullable
    String db;

    @Option(names = "--db-user", paramLabel = "USER", description = "its user")
    @Nullable
    String dbUser;

    @Option(names = "--db-password", paramLabel = "PASSWORD", description = "better as environment variable")
    @Nullable
    String dbPassword;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "of this page as people reach it, for links in notices")
    @Nullable
    String publicUrl;

    @Option(
            names = "--outbound",
            paramLabel = "HOSTS",
            description = "hosts and networks of your own that notices may go to: mail.corp,10.1.0.0/16")
    @Nullable
    String outbound;

    /** @throws Refused which names the wrong word and the nearest known one */
    static ServerOptions parse(List<String> words, Map<String, String> environment) {
        ServerOptions options = new ServerOptions();
        CommandLine command = new CommandLine(options)
                .setExpandAtFiles(false)
                .setDefaultValueProvider(option -> environment.get(variable(option)));
        try {
            command.parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.UnmatchedArgumentException e) {
            throw new Refused(Refused.WRONG_WORDS, unknown(e.getUnmatched().get(0), command));
        } catch (CommandLine.ParameterException e) {
            throw new Refused(Refused.WRONG_WORDS, e.getMessage() + "; see --help");
        }
        if (CommandLine.printHelpIfRequested(command.getParseResult())) throw new Refused(0, "");
        if (options.port < 0 || options.port > 65535)
            throw new Refused(Refused.WRONG_WORDS, "--port " + options.port + " is not a port; it is 1 to 65535");
        if (options.db != null && !options.db.startsWith("jdbc:postgresql:"))
            throw new Refused(
                    Refused.WRONG_WORDS,
                    "--db is not the address of a PostgreSQL; write --db jdbc:postgresql://host:5432/name");
        if (options.publicUrl != null && !options.publicUrl.matches("https?://[A-Za-z0-9.:\\[\\]-]+/?"))
            throw new Refused(
                    Refused.WRONG_WORDS, "--public-url is no address of a page; write https://dragline.example");
        options.data = options.data.toAbsolutePath().normalize();
        return options;
    }

    /** What Spring is told. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", port);
        properties.put("server.address", bind);
        properties.put("dragline.data", data.toString());
        if (db != null) properties.put("dragline.db", db);
        if (dbUser != null) properties.put("dragline.db-user", dbUser);
        if (dbPassword != null) properties.put("dragline.db-password", dbPassword);
        if (publicUrl != null) properties.put("dragline.public-url", publicUrl);
        if (outbound != null) properties.put("dragline.outbound", outbound);
        return properties;
    }

    private static String variable(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) return "";
        return "DRAGLINE_"
                + option.longestName().substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String unknown(String word, CommandLine command) {
        String name = word.replaceFirst("=.*", "");
        if (!name.startsWith("-")) return "'" + name + "' is not expected here; options begin with --, see --help";
        return "unknown option '" + name + "'; did you mean "
                + Nearest.closest(name, command.getCommandSpec().optionsMap().keySet()) + "? See --help";
    }
}
