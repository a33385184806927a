package nl.nabij.regions;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/**
 * What is typed behind {@code ./nabij}: starts the program, or one {@link Command} beside it, and turns every end into
 * one line and an exit code: 0 done, 1 could not be done, 2 wrongly typed.
 */
public final class Terminal {

    private final Class<?> program;
    private final PrintStream out;
    private final PrintStream err;

    Terminal(Class<?> program, PrintStream out, PrintStream err) {
        this.program = program;
        this.out = out;
        this.err = err;
    }

    /** @return the exit code; empty when the program serves pages from now on */
    public static OptionalInt run(Class<?> program, String... words) {
        return new Terminal(program, System.out, System.err).run(List.of(words));
    }

    OptionalInt run(List<String> typed) {
        var words = typed.isEmpty() || isOptionOfRun(typed.getFirst()) ? withRun(typed) : typed;
        var commands = Synopsis.all();
        if (words.getFirst().equals("help") || words.getFirst().startsWith("-")) {
            return OptionalInt.of(help(words.subList(1, words.size()), commands));
        }
        var synopsis = Synopsis.find(words, commands);
        if (synopsis.isEmpty()) {
            return mistake(2, unknown(words.getFirst(), commands));
        }
        return run(synopsis.get(), words);
    }

    /** Half a command is answered with the commands that begin so. */
    private static String unknown(String word, List<Synopsis> commands) {
        var beginning = commands.stream()
                .map(Synopsis::name)
                .filter(name -> name.startsWith(word + " "))
                .sorted()
                .collect(Collectors.joining(", "));
        return beginning.isEmpty()
                ? "there is no command '%s'; ./nabij help tells which there are".formatted(word)
                : "'%s' needs a second word: %s".formatted(word, beginning);
    }

    private OptionalInt run(Synopsis synopsis, List<String> words) {
        CommandLine line;
        try {
            var rest = words.subList(synopsis.name().split(" ").length, words.size());
            line = synopsis.read(rest, out, err);
        } catch (Mistake e) {
            return mistake(2, sentence(e));
        }
        if (line.has("help")) {
            out.println(synopsis.help());
            return OptionalInt.of(0);
        }
        try {
            if (Standalone.class.isAssignableFrom(synopsis.command())) {
                var own = (Standalone) BeanUtils.instantiateClass(synopsis.command());
                return OptionalInt.of(own.run(program, line));
            }
            return synopsis.isCommand() ? OptionalInt.of(execute(synopsis, line)) : Serving.start(program, line);
        } catch (Exception e) {
            if (line.has("trace")) {
                e.printStackTrace(err);
            }
            return mistake(1, sentence(e));
        }
    }

    /** The whole program, without web pages and background work; only what the command asks for is made. */
    private int execute(Synopsis synopsis, CommandLine line) throws Exception {
        var settings = new ArrayList<>(line.settings());
        settings.add("--nabij.database.user-of-lock=nabij " + synopsis.name());
        if (!line.has("trace")) {
            settings.add("--logging.level.root=off");
            settings.add("--logging.level.nl.nabij=off");
        }
        try (var context = new SpringApplicationBuilder(program)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new))) {
            return execute(context, synopsis, line);
        }
    }

    static int execute(ApplicationContext context, Synopsis synopsis, CommandLine line) throws Exception {
        var command = (Command) context.getBean(synopsis.command());
        return switch (synopsis.usage().scope()) {
            case PROGRAM -> command.run(line);
            case REGION ->
                context.getBean(Regions.class).chosen(line).<Integer, Exception>call(() -> command.run(line));
            case REGION_OR_ALL -> {
                if (line.region().isPresent()) {
                    context.getBean(Regions.class).chosen(line);
                }
                yield command.run(line);
            }
        };
    }

    private int help(List<String> words, List<Synopsis> commands) {
        var one = Synopsis.find(words, commands);
        if (one.isPresent()) {
            out.println(one.get().help());
            return 0;
        }
        var width = commands.stream()
                .mapToInt(command -> command.typed().length())
                .max()
                .orElse(0);
        out.println("./nabij COMMAND: each tells more with --help, and all work beside a running program.");
        out.println();
        var row = "  %%-%ds  %%s%%n".formatted(width);
        commands.forEach(
                command -> out.printf(row, command.typed(), command.usage().summary()));
        out.printf(row, "test [--all]", "builds the program and runs its tests");
        out.printf(row, "help [COMMAND]", "tells this, or more about one command");
        return 0;
    }

    private OptionalInt mistake(int code, String sentence) {
        err.println("nabij: " + sentence);
        return OptionalInt.of(code);
    }

    /** A mistake says what is wrong itself; of anything else the deepest cause says most. */
    private static String sentence(Throwable failure) {
        if (DatabaseGone.isCauseOf(failure)) {
            return "the database does not answer; its disk may be full, and the log of the program tells more";
        }
        var cause = failure;
        while (!(cause instanceof Mistake) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof Mistake
                ? String.valueOf(cause.getMessage())
                : "could not finish: %s (%s); --trace shows more"
                        .formatted(cause.getMessage(), cause.getClass().getSimpleName());
    }

    private static boolean isOptionOfRun(String word) {
        return word.startsWith("--") && !word.equals("--help");
    }

    private static List<String> withRun(List<String> typed) {
        var words = new ArrayList<>(List.of(Serving.NAME));
        words.addAll(typed);
        return words;
    }
}
