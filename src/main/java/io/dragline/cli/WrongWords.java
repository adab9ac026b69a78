package io.dragline.cli;

import static java.util.stream.Collectors.joining;

import io.dragline.Nearest;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Says which of the typed words is wrong, in the reader's language. */
final class WrongWords {
    private final Messages messages;

    WrongWords(Messages messages) {
        this.messages = messages;
    }

    String say(ParameterException mistake) {
        // the library complains of what is missing first, though it may only be misspelt
        List<String> unknown = mistake.getCommandLine().getUnmatchedArguments();
        if (!unknown.isEmpty()) return unknown(unknown.get(0), mistake.getCommandLine());
        if (mistake instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty())
            return messages.text(
                    "missing-words",
                    missing.getMissing().stream().map(WrongWords::name).collect(joining(", ")));
        return String.valueOf(mistake.getMessage());
    }

    private String unknown(String word, CommandLine command) {
        if (word.startsWith("-"))
            return messages.text("unknown-option", word)
                    + meant(word, command.getCommandSpec().optionsMap().keySet());
        if (command.getParent() == null) return messages.text("unknown-command", word) + meant(word, Commands.names());
        if (!command.getSubcommands().isEmpty())
            return messages.text("unknown-command", word)
                    + meant(word, command.getSubcommands().keySet());
        return messages.text("unexpected-word", word);
    }

    private String meant(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(near -> messages.text("did-you-mean", near))
                .orElse("");
    }

    private static String name(CommandLine.Model.ArgSpec word) {
        return word instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : word.paramLabel();
    }
}
