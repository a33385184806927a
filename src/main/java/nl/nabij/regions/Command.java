package nl.nabij.regions;

/**
 * Something a host does from the command line, beside the running program: {@code ./nabij account add ...}.
 *
 * <p>A module adds one as a bean that says its {@link Usage}:
 *
 * <pre>{@code
 * @Component
 * @Usage(
 *         name = "account add",
 *         arguments = "EMAIL NAME",
 *         summary = "adds an account and prints the link for its first sign-in",
 *         options = {"--role ROLE  what the account may open; CLIENT_MANAGER when not given"})
 * class AddAccount implements Command {
 *
 *     public int run(CommandLine line) {
 *         var email = line.argument("EMAIL");
 *         ...
 *         line.print("The first sign-in of " + email + ": " + link);
 *         return 0;
 *     }
 * }
 * }</pre>
 *
 * <p>It runs in a second Java process on the same database: the whole program without web pages and background work
 * (profile {@code command}), in which beans are made when first asked for. Events are handled there as always; what is
 * not handled when the command ends, the running program takes up. Within {@link Scope#REGION} the region is bound
 * already. In a test, {@code Typed} runs a command in the shared context.
 */
public interface Command {

    /**
     * Does the work. What goes wrong by the fault of whoever typed is a {@link Mistake}; any other exception ends in one
     * line as well, with the exit code 1.
     *
     * @return the exit code: 0 when it is done, 1 when it could not be done
     */
    int run(CommandLine line) throws Exception;

    /** On what a command works. */
    enum Scope {
        /** The program as a whole. */
        PROGRAM,
        /** One region: {@code --region NAME}, or the only one there is. */
        REGION,
        /** The region of {@code --region NAME}, or all of them; see {@link CommandLine#region()}. */
        REGION_OR_ALL
    }
}
