package nl.nabij.imports;

/**
 * How far a step is.
 *
 * @param done rows that were read or written
 * @param total about how many there are; 1 where nobody can tell
 */
public record Progress(int done, int total) {

    /** Nothing runs any more. */
    static final Progress OVER = new Progress(1, 1);

    /** 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, 100L * done / total);
    }
}
