package nl.nabij.regions;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded server again, on its port, when it stops by itself: a disk that is full stops it, and so may a
 * machine short of memory. What was written is safe, so the program goes on as soon as there is room.
 */
final class KeptRunning implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRunning.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    interface Start {

        EmbeddedPostgres again() throws IOException;
    }

    private final DataDirectory directory;
    private final Start start;
    private final Thread watch;
    private EmbeddedPostgres server;
    private Optional<ProcessHandle> process;
    private boolean closed;
    private boolean told;

    KeptRunning(EmbeddedPostgres server, DataDirectory directory, Start start) throws IOException {
        this.server = server;
        this.directory = directory;
        this.start = start;
        this.process = EmbeddedDatabase.process(directory.database());
        this.watch = Thread.ofVirtual().name("watch-postgres").start(this::watch);
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        synchronized (this) {
            closed = true;
            server.close();
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(LOOK);
                look();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.debug("PostgreSQL does not start yet", e);
            }
        }
    }

    private synchronized void look() throws IOException {
        if (closed || process.filter(ProcessHandle::isAlive).isPresent()) {
            return;
        }
        if (!told) {
            LOG.error(
                    "PostgreSQL stopped by itself; it is started again as soon as that is possible (is the disk full?)");
            told = true;
        }
        directory.hasRoom();
        server.close();
        server = start.again();
        process = EmbeddedDatabase.process(directory.database());
        told = false;
        LOG.warn("PostgreSQL runs again; nothing that was written is lost");
    }
}
