package nl.nabij.criteria;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a rule, in the order in which they are read: the first is the group round all, and a line belongs to the last
 * group before it that lies one level higher.
 */
final class RuleLines {

    /** A group in a group in a group still reads as a sentence. */
    static final int DEEPEST = 3;

    static final int MOST = 60;

    private RuleLines() {}

    /** The same lines without what no page of ours sent: unknown kinds, levels that hang in the air, lines beyond the most. */
    static List<LineForm> tidy(List<LineForm> typed) {
        var lines = new ArrayList<LineForm>();
        for (var line : typed) {
            if (lines.isEmpty() && !line.isGroup()) {
                lines.add(LineForm.of("all", 0));
            }
            if ((line.isGroup() || line.isCondition()) && lines.size() < MOST) {
                var before = lines.isEmpty() ? null : lines.getLast();
                var deepest = before == null ? 0 : before.getLevel() + (before.isGroup() ? 1 : 0);
                line.setLevel(before == null ? 0 : Math.clamp(line.getLevel(), 1, deepest));
                lines.add(line);
            }
        }
        return lines.isEmpty() ? new ArrayList<>(List.of(LineForm.of("all", 0))) : lines;
    }

    /** Adds a line as the last of a group; answers its place, or that of the group where there is no room. */
    static int add(List<LineForm> lines, int group, String kind) {
        var added = LineForm.of(kind, isLine(lines, group) ? lines.get(group).getLevel() + 1 : 0);
        if (!isLine(lines, group)
                || !lines.get(group).isGroup()
                || !(added.isCondition() || (added.isGroup() && added.getLevel() < DEEPEST))
                || lines.size() >= MOST) {
            return Math.max(0, Math.min(group, lines.size() - 1));
        }
        var place = end(lines, group);
        lines.add(place, added);
        return place;
    }

    /** Takes a line away, with all that lies in it; the first stays. Answers the place that is nearest now. */
    static int remove(List<LineForm> lines, int line) {
        if (line > 0 && isLine(lines, line)) {
            lines.subList(line, end(lines, line)).clear();
        }
        return Math.max(0, Math.min(line, lines.size() - 1));
    }

    /** Moves a line, with all that lies in it, before the one above it in its group; answers its place. */
    static int up(List<LineForm> lines, int line) {
        if (!mayGoUp(lines, line)) {
            return line;
        }
        var before = line - 1;
        while (lines.get(before).getLevel() > lines.get(line).getLevel()) {
            before--;
        }
        var moved = new ArrayList<>(lines.subList(line, end(lines, line)));
        lines.subList(line, end(lines, line)).clear();
        lines.addAll(before, moved);
        return before;
    }

    /** Moves a line, with all that lies in it, after the next in its group; answers its place. */
    static int down(List<LineForm> lines, int line) {
        if (!mayGoDown(lines, line)) {
            return line;
        }
        var next = end(lines, line);
        var length = end(lines, next) - next;
        up(lines, next);
        return line + length;
    }

    static boolean mayGoUp(List<LineForm> lines, int line) {
        return line > 1
                && isLine(lines, line)
                && lines.get(line - 1).getLevel() >= lines.get(line).getLevel();
    }

    static boolean mayGoDown(List<LineForm> lines, int line) {
        if (line < 1 || !isLine(lines, line)) {
            return false;
        }
        var next = end(lines, line);
        return next < lines.size()
                && lines.get(next).getLevel() == lines.get(line).getLevel();
    }

    /** The place after a line and all that lies in it. */
    static int end(List<LineForm> lines, int line) {
        var end = line + 1;
        while (end < lines.size() && lines.get(end).getLevel() > lines.get(line).getLevel()) {
            end++;
        }
        return end;
    }

    private static boolean isLine(List<LineForm> lines, int line) {
        return line >= 0 && line < lines.size();
    }
}
