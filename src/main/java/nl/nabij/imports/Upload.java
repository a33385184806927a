package nl.nabij.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ImportId;

/** A file with all that was said about it. */
public final class Upload {

    private final Import file;
    private final Path path;
    private final SignedIn actor;
    private final List<String> headers;

    Upload(Import file, Path path, SignedIn actor, List<String> headers) {
        this.file = file;
        this.path = path;
        this.actor = actor;
        this.headers = List.copyOf(headers);
    }

    public ImportId id() {
        return file.id();
    }

    /** Who brought it in. */
    public SignedIn actor() {
        return actor;
    }

    /** As it was called where it came from. */
    public String fileName() {
        return file.fileName();
    }

    /** From whom it comes; see {@link FileKind#source}. */
    public String source() {
        return file.source();
    }

    /** What was decided about it; see {@link FileKind#choices()}. */
    public String choice() {
        return file.choice();
    }

    /** About how many rows it has. */
    public int size() {
        return file.rows();
    }

    /** How many rows the check found good. */
    public int good() {
        return file.good();
    }

    /** The file itself, for a kind that reads it whole. */
    public Path path() {
        return path;
    }

    /** How the file calls a column; the key itself where the file has none. */
    public String header(String column) {
        var position = file.mapping().get(column);
        return position == null || position >= headers.size() ? column : headers.get(position);
    }

    /** Whether the file has this column. */
    public boolean has(String column) {
        return file.mapping().containsKey(column);
    }

    /** Reads every row that has anything in it, from the first to the last, holding one at a time. */
    public void rows(Consumer<Row> reader) {
        Map<String, Integer> mapping = file.mapping();
        try (var table = Table.open(path, file.format())) {
            table.each((number, cells) -> reader.accept(new Row(number, cells, mapping)));
        } catch (IOException e) {
            throw new Unreadable("imports.unreadable.broken", e);
        }
    }
}
