package nl.nabij.tasks;

import java.util.Set;

/**
 * Kinds of task that a member of the team reads before taking it: the page it leads to is where it is taken, as more changes
 * there than who is asked. A module above adds it as a bean.
 */
public interface ReadFirst {

    Set<String> kinds();
}
