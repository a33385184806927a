package nl.nabij;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The page that a newcomer reads first tells the truth. */
class MapTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

    @Test
    void everyModuleHasItsRowOnTheMap() throws IOException {
        var rows = ROW.matcher(Files.readString(Path.of("docs/map.md")))
                .results()
                .map(row -> row.group(1))
                .collect(toCollection(TreeSet::new));

        assertThat(rows)
                .isEqualTo(ApplicationModules.of(Nabij.class).stream()
                        .map(ApplicationModule::getIdentifier)
                        .map(Object::toString)
                        .collect(toCollection(TreeSet::new)));
    }
}
