package nl.nabij.regions;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed behind the name of a command, checked against its {@link Usage}; and the terminal to answer on. */
public final class CommandLine {

    private final Map<String, String> arguments;
    private final Map<String, String> options;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(Map<String, String> arguments, Map<String, String> options, PrintStream out, PrintStream err) {
        this.arguments = Map.copyOf(arguments);
        this.options = Map.copyOf(options);
        this.out = out;
        this.err = err;
    }

    /** @throws IllegalArgumentException if the usage has no such argument, or it may be left out and was */
    public String argument(String name) {
        return optionalArgument(name).orElseThrow(() -> new IllegalArgumentException("no argument " + name));
    }

    /** An argument that may be left out. */
    public Optional<String> optionalArgument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /** The value of {@code --name VALUE}. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** Whether {@code --name} was typed. */
    public boolean has(String name) {
        return options.containsKey(name);
    }

    /** The name typed behind {@code --region}; whether there is such a region was checked. */
    public Optional<String> region() {
        return option("region");
    }

    /** What Spring is told: the directory of the data, and every option with a dot in its name. */
    List<String> settings() {
        var settings = new ArrayList<String>();
        option("data").ifPresent(directory -> settings.add("--nabij.data=" + directory));
        options.forEach((name, value) -> {
            if (name.contains(".")) {
                settings.add("--" + name + "=" + value);
            }
        });
        return settings;
    }

    /** Prints a line of the answer. */
    public void print(String line) {
        out.println(line);
    }

    /** Says how far long work is; apart from the answer, so that the answer can be piped. */
    public void progress(String line) {
        err.println(line);
    }
}
