package nl.nabij.regions;

/**
 * Something a host does from the command line that needs no running program and no data of it, because it starts one of its
 * own. A module adds it as a class with a constructor without parameters that says its {@link Usage}; it is no bean.
 */
public interface Standalone {

    /**
     * Does the work.
     *
     * @param program the class that is started
     * @return the exit code: 0 when it is done, 1 when it could not be done
     */
    int run(Class<?> program, CommandLine line) throws Exception;
}
