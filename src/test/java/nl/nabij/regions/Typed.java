package nl.nabij.regions;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * A command run in the shared context of the tests, as if it was typed.
 *
 * @param code the exit code
 * @param out what it answered
 * @param err its progress, or the one line of a mistake
 */
public record Typed(int code, String out, String err) {

    /** For example {@code Typed.in(context, "account", "add", "anna@a.example", "Anna", "--region", "a")}. */
    public static Typed in(ApplicationContext context, String... words) throws Exception {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var synopsis = Synopsis.find(List.of(words), Synopsis.all()).orElseThrow();
        var rest = List.of(words).subList(synopsis.name().split(" ").length, words.length);
        try {
            var line = synopsis.read(rest, new PrintStream(out, true), new PrintStream(err, true));
            return new Typed(Terminal.execute(context, synopsis, line), text(out), text(err));
        } catch (Mistake e) {
            return new Typed(1, text(out), text(err) + e.getMessage());
        }
    }

    /** Typed in a terminal: only for what needs no database, such as the help. */
    static Typed alone(Class<?> program, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = new Terminal(program, new PrintStream(out, true), new PrintStream(err, true)).run(List.of(words));
        return new Typed(code.orElseThrow(), text(out), text(err));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
