package nl.nabij.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The invented texts of the demonstration region, from {@code resources/demo}; one line is one thing, tabs between its parts. */
final class Lines {

    private Lines() {}

    /** Without the lines of comment. */
    static List<List<String>> of(String file) {
        try {
            return new ClassPathResource("demo/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("demo/" + file + " is not in the program", e);
        }
    }
}
