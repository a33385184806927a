package nl.nabij.regions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.nabij.Nabij;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program as a host starts it, for tests of starting and stopping. */
final class OwnProgram {

    private OwnProgram() {}

    /** Has the profile {@code restart}, which only {@link Hearing} asks for. */
    static ConfigurableApplicationContext start(Path data, String... settings) {
        var all = new ArrayList<>(List.of("--server.port=0", "--nabij.data=" + data));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(Nabij.class).profiles("restart").run(all.toArray(String[]::new));
    }
}
