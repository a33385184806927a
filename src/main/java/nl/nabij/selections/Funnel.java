package nl.nabij.selections;

import java.util.List;

/**
 * How far a client manager is with the own names. Who is talked with was invited, or was talked with at once.
 *
 * @param selected all names
 * @param invited there is an invitation
 * @param reached there was contact after it, or a conversation
 */
record Funnel(long selected, long invited, long reached, long declined, long talked) {

    static Funnel of(List<Selected> names) {
        return new Funnel(
                names.size(),
                names.stream().filter(name -> name.invitation() != null).count(),
                names.stream()
                        .filter(name -> name.reachedOn() != null || name.state() == SelectedState.TALKED)
                        .count(),
                names.stream()
                        .filter(name -> name.state() == SelectedState.DECLINED)
                        .count(),
                names.stream()
                        .filter(name -> name.state() == SelectedState.TALKED)
                        .count());
    }
}
