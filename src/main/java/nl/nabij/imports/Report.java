package nl.nabij.imports;

/** What a step tells while it runs. */
public interface Report {

    /** How far it is, in rows. */
    void progress(int done, int total);

    /** Something is wrong with a cell; the first ten thousand are kept. */
    void fault(Fault fault);
}
