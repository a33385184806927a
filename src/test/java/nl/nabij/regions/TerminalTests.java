package nl.nabij.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.util.Arrays;
import nl.nabij.Nabij;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.stereotype.Component;

/** What is typed is checked before anything is started. */
class TerminalTests {

    @Test
    void helpTellsEveryCommand() {
        var typed = type("help");

        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .contains("run", "test", "backup FILE", "restore FILE", "region add NAME", "region list");
    }

    @Test
    void everyCommandIsABeanAndTellsItsOptions() {
        assertThat(Synopsis.all()).allSatisfy(synopsis -> {
            var typed = type((synopsis.name() + " --help").split(" "));

            assertThat(typed.code()).isZero();
            assertThat(typed.out()).startsWith("./nabij " + synopsis.name()).contains("--data DIR", "--help");
            assertThat(synopsis.isCommand() ? synopsis.command().isAnnotationPresent(Component.class) : true)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense | there is no command 'nonsense'; ./nabij help tells which there are",
                "region | 'region' needs a second word: region add, region list, region remove",
                "region add | 'region add' needs NAME; see ./nabij region add --help",
                "region add noord oost | 'region add' does not know what to do with 'oost'; see ./nabij region add --help",
                "region add noord --colour red | 'region add' does not know --colour; see ./nabij region add --help",
                "region add noord --host | 'region add' needs HOST behind --host; see ./nabij region add --help",
            })
    void whatIsWronglyTypedIsSaidInOneLine(String line) {
        var parts = line.split(" \\| ");

        var typed = type(parts[0].split(" "));

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).isEqualTo("nabij: " + parts[1] + System.lineSeparator());
        assertThat(typed.out()).isEmpty();
    }

    @Test
    void takenPortIsSaidInOneLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var typed = type("run", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.err().lines()).hasSize(1);
            assertThat(typed.err()).contains("port " + taken.getLocalPort(), "choose another with --port N");
        }
    }

    @Test
    void portIsANumber() {
        assertThat(type("run", "--port", "http").err()).contains("'http' is no port");
        assertThat(type("run", "--port", "70000").err()).contains("'70000' is no port");
    }

    @Test
    void optionMayBeGivenWithAnEqualsSign() {
        var line = Synopsis.of(AddRegion.class)
                .read(Arrays.asList("noord", "--host=noord.example"), System.out, System.err);

        assertThat(line.argument("NAME")).isEqualTo("noord");
        assertThat(line.option("host")).contains("noord.example");
    }

    private static Typed type(String... words) {
        return Typed.alone(Nabij.class, words);
    }
}
