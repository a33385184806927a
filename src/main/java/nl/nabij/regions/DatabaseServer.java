package nl.nabij.regions;

import java.io.Closeable;
import java.io.IOException;

/**
 * The database in use, and how to leave it.
 *
 * @param ours whether this program keeps its schemas up to date; not when a command works beside a running program
 * @param stop what to do at the end
 */
record DatabaseServer(Database database, boolean ours, Closeable stop) implements Closeable {

    @Override
    public void close() throws IOException {
        stop.close();
    }
}
