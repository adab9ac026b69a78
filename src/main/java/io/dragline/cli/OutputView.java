package io.dragline.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Where lines of output go one by one; none is kept. */
interface OutputView extends AutoCloseable {
    /** @param step the name of the step it belongs to; empty when it belongs to none */
    void show(Json line, String step);

    @Override
    void close();

    static OutputView of(Session session) {
        return session.json() ? new Document(session) : new Lines(session);
    }

    /** For people: a heading per step, the commands marked as such. */
    final class Lines implements OutputView {
        private final Screen screen;
        private String last = "";

        private Lines(Session session) {
            this.screen = session.screen();
        }

        @Override
        public void show(Json line, String step) {
            if (!step.equals(last)) screen.line(screen.coloured(Colour.BOLD, "== " + step));
            last = step;
            String text = line.isObject() ? line.text("text") : line.text();
            switch (line.text("stream")) {
                case "command":
                    text.lines().forEach(each -> screen.line(screen.coloured(Colour.BLUE, "$ " + each)));
                    break;
                case "exit":
                    screen.line(screen.coloured(text.equals("0") ? Colour.FAINT : Colour.RED, "→ exit " + text));
                    break;
                case "note":
                    screen.line(screen.coloured(Colour.FAINT, "# " + text));
                    break;
                default:
                    screen.line(text);
            }
        }

        @Override
        public void close() {}
    }

    /** For programs: one JSON array, written while the lines come. */
    final class Document implements OutputView {
        private final Screen screen;
        private final JsonGenerator generator;

        private Document(Session session) {
            screen = session.screen();
            try {
                generator = JsonText.streamTo(new OutputStreamWriter(screen.stream(), StandardCharsets.UTF_8));
                generator.writeStartArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void show(Json line, String step) {
            try {
                JsonText.write(line, generator);
                generator.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                generator.writeEndArray();
                generator.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            screen.document("\n");
        }
    }
}
