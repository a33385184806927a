package nl.nabij.criteria;

/** A text that should be criteria and is not; the message names the place and what is wrong there. */
public class NotCriteria extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NotCriteria(String path, String message) {
        super(path + ": " + message);
    }
}
