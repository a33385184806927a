package nl.nabij.regions;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/** The {@link Usage} of one command, read apart: it reads what is typed and prints the help. */
record Synopsis(Class<?> command, Usage usage, List<String> arguments, Map<String, Option> options) {

    /** @param value the name of its value; empty for an option that is there or not */
    record Option(String name, String value, String purpose) {

        static Option of(String text) {
            var parts = text.split(" {2,}", 2);
            var words = parts[0].split(" ", 2);
            return new Option(words[0].substring(2), words.length == 2 ? words[1] : "", parts[1]);
        }

        String typed() {
            return ("--" + name + " " + value).strip();
        }
    }

    private static final List<Option> FOR_ALL = List.of(
            Option.of("--data DIR  the directory of the data; .nabij when not given"),
            Option.of("--trace  show the log, and the whole story of what goes wrong"),
            Option.of("--help  show this"));
    private static final Option REGION = Option.of("--region NAME  which region; may be left out while there is one");

    static Synopsis of(Class<?> command) {
        var usage = command.getAnnotation(Usage.class);
        if (usage == null) {
            throw new IllegalArgumentException(command + " says no usage");
        }
        var options = new LinkedHashMap<String, Option>();
        Arrays.stream(usage.options()).map(Option::of).forEach(option -> options.put(option.name(), option));
        if (usage.scope() != Command.Scope.PROGRAM) {
            options.put(REGION.name(), REGION);
        }
        FOR_ALL.forEach(option -> options.put(option.name(), option));
        var arguments = usage.arguments().isEmpty()
                ? List.<String>of()
                : List.of(usage.arguments().split(" "));
        return new Synopsis(command, usage, arguments, options);
    }

    /** Every command of the program, by name; found in the class files without starting the program. */
    static List<Synopsis> all() {
        try {
            var factory = new CachingMetadataReaderFactory();
            var found = new ArrayList<Synopsis>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:nl/nabij/**/*.class")) {
                var metadata = factory.getMetadataReader(file).getAnnotationMetadata();
                if (metadata.hasAnnotation(Usage.class.getName())) {
                    found.add(of(ClassUtils.resolveClassName(metadata.getClassName(), null)));
                }
            }
            return found.stream().sorted(Comparator.comparing(Synopsis::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the classes of the program cannot be read", e);
        }
    }

    /** The command whose name these words begin with, the longest name first. */
    static Optional<Synopsis> find(List<String> words, List<Synopsis> commands) {
        return commands.stream()
                .filter(command -> (String.join(" ", words) + " ").startsWith(command.name() + " "))
                .max(Comparator.comparingInt(command -> command.name().length()));
    }

    String name() {
        return usage.name();
    }

    boolean isCommand() {
        return Command.class.isAssignableFrom(command);
    }

    /**
     * @param words what stands behind the name of the command
     * @throws Mistake if the usage does not allow it
     */
    CommandLine read(List<String> words, PrintStream out, PrintStream err) {
        var given = new ArrayList<String>();
        var chosen = new HashMap<String, String>();
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                given.add(word);
                continue;
            }
            var parts = word.substring(2).split("=", 2);
            var option = options.get(parts[0]);
            if (option == null && parts[0].contains(".") && parts.length == 2) {
                chosen.put(parts[0], parts[1]);
            } else if (option == null) {
                throw wrong("does not know --" + parts[0]);
            } else if (option.value().isEmpty()) {
                chosen.put(option.name(), parts.length == 2 ? parts[1] : "");
            } else if (parts.length == 2) {
                chosen.put(option.name(), parts[1]);
            } else if (rest.hasNext()) {
                chosen.put(option.name(), rest.next());
            } else {
                throw wrong("needs %s behind --%s".formatted(option.value(), option.name()));
            }
        }
        return new CommandLine(chosen.containsKey("help") ? Map.of() : named(given), chosen, out, err);
    }

    String help() {
        var text = new StringBuilder("./nabij %s%n%s%n%n".formatted(typed(), sentence()));
        var width = options.values().stream()
                .mapToInt(option -> option.typed().length())
                .max()
                .orElse(0);
        options.values()
                .forEach(option ->
                        text.append("  %%-%ds  %%s%%n".formatted(width).formatted(option.typed(), option.purpose())));
        return text.toString().stripTrailing();
    }

    String typed() {
        return (name() + " " + usage.arguments()).strip();
    }

    private String sentence() {
        return usage.summary().substring(0, 1).toUpperCase(Locale.ROOT)
                + usage.summary().substring(1) + ".";
    }

    private Map<String, String> named(List<String> given) {
        var needed = arguments.stream().filter(name -> !name.startsWith("[")).count();
        if (given.size() < needed) {
            throw wrong("needs " + arguments.get(given.size()));
        }
        if (given.size() > arguments.size()) {
            throw wrong("does not know what to do with '%s'".formatted(given.get(arguments.size())));
        }
        var named = new HashMap<String, String>();
        for (int i = 0; i < given.size(); i++) {
            named.put(arguments.get(i).replaceAll("[\\[\\]]", ""), given.get(i));
        }
        return named;
    }

    private Mistake wrong(String what) {
        return new Mistake("'%s' %s; see ./nabij %s --help".formatted(name(), what, name()));
    }
}
