package nl.nabij.questionnaires;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Lines of a form that a button adds, moves or takes away; nothing is kept before the form is saved. */
final class Lines {

    private Lines() {}

    /**
     * @param act {@code add}, {@code remove-<line>}, {@code up-<line>} or {@code down-<line>}; anything else does nothing
     * @param most lines
     */
    static <T> void act(List<T> lines, String act, Supplier<T> fresh, int most) {
        var parts = act.split("-", 2);
        var line = parts.length == 2 && parts[1].matches("[0-9]{1,3}") ? Integer.parseInt(parts[1]) : -1;
        var isLine = line >= 0 && line < lines.size();
        switch (parts[0]) {
            case "add" -> {
                if (lines.size() < most) {
                    lines.add(fresh.get());
                }
            }
            case "remove" -> {
                if (isLine) {
                    lines.remove(line);
                }
            }
            case "up" -> {
                if (isLine && line > 0) {
                    Collections.swap(lines, line, line - 1);
                }
            }
            case "down" -> {
                if (isLine && line + 1 < lines.size()) {
                    Collections.swap(lines, line, line + 1);
                }
            }
            default -> {}
        }
    }
}
