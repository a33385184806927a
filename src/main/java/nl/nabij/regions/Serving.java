package nl.nabij.regions;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Serves the pages until the program is stopped. */
@Usage(
        name = Serving.NAME,
        summary = "starts the program and prints its address",
        scope = Command.Scope.PROGRAM,
        options = {
            "--port N  the port of the pages; 8080 when not given",
            "--address ADDRESS  the address to listen on; only this machine when not given, 0.0.0.0 is everywhere",
            "--empty  start without the demonstration region",
            "--only-check  say whether it could start, and stop"
        })
final class Serving {

    static final String NAME = "run";

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private Serving() {}

    /** @return empty: the pages are served from now on; or the exit code when the program does not start */
    static OptionalInt start(Class<?> program, CommandLine line) {
        var port = port(line.option("port").orElse("8080"));
        var address = line.option("address").orElse("127.0.0.1");
        portIsFree(port, address);
        dataAreFree(line);
        if (line.has("only-check")) {
            return OptionalInt.of(0);
        }
        var settings = new ArrayList<>(line.settings());
        settings.add("--server.port=" + port);
        settings.add("--server.address=" + address);
        settings.add("--nabij.demo=" + !line.has("empty"));
        try {
            new SpringApplicationBuilder(program).run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            return OptionalInt.of(1);
        }
        line.print("Nabij is ready: http://%s:%d"
                .formatted(address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address, port));
        mark(System.getProperty("nabij.mark", ""));
        return OptionalInt.empty();
    }

    /** Asked before anything is started too; asked again by the database itself. */
    private static void dataAreFree(CommandLine line) {
        if (line.option("nabij.database.url").isPresent() || System.getenv("NABIJ_DATABASE_URL") != null) {
            return;
        }
        var home = line.option("data")
                .or(() -> Optional.ofNullable(System.getenv("NABIJ_DATA")))
                .orElse(".nabij");
        var directory = line.option("nabij.database.directory").orElse(home + "/postgres");
        EmbeddedDatabase.mayStart(DataDirectory.of(directory));
    }

    /** Tells the script that this run may leave its cache of loaded classes. */
    private static void mark(String file) {
        try {
            if (!file.isEmpty()) {
                Files.writeString(Path.of(file), "");
            }
        } catch (IOException e) {
            LOG.debug("no mark in {}, so the next start is a slow one too", file, e);
        }
    }

    private static int port(String typed) {
        try {
            var port = Integer.parseInt(typed);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Mistake("'%s' is no port: a number from 1 to 65535".formatted(typed));
    }

    /** Asked before anything is started, so that the answer comes at once. */
    private static void portIsFree(int port, String address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new Mistake("port %d of %s cannot be used (%s); choose another with --port N"
                    .formatted(port, address, e.getMessage()));
        }
    }
}
