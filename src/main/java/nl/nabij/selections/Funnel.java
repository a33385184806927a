package nl.nabij.selections;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How far names came, from the list to the conversation. Each step counts who came at least so far; the ends count who stopped
 * there.
 *
 * @param steps on the list, read, kept, invited, reached, talked: never more than the step before, but who talked at once
 * @param ends does not want to now, not reached, something else
 * @param toInvited days from the list to the first attempt, of the one in the middle; empty where nobody was invited
 * @param toReached days from the first attempt to contact, of the one in the middle
 * @param toTalked days from contact to the conversation, of the one in the middle
 * @param attemptsToReach how often contact was sought on average with those who were reached; empty where nobody was
 */
record Funnel(
        List<Count> steps,
        List<Count> ends,
        OptionalDouble toInvited,
        OptionalDouble toReached,
        OptionalDouble toTalked,
        OptionalDouble attemptsToReach) {

    /** @param name as in the message keys {@code selections.funnel.<name>} */
    record Count(String name, long names) {}

    static Funnel of(List<Pass> names) {
        return new Funnel(
                List.of(
                        count("selected", names, name -> true),
                        count("read", names, Pass::isRead),
                        count("kept", names, Pass::isKept),
                        count("invited", names, Pass::isInvited),
                        count("reached", names, Pass::isReached),
                        count("talked", names, Pass::isTalked)),
                List.of(
                        count("declined", names, name -> name.state() == SelectedState.DECLINED),
                        count("not-reached", names, name -> name.state() == SelectedState.NOT_REACHED),
                        count("other", names, Funnel::endedOtherwise)),
                middle(names, Pass::listedOn, Pass::invitedOn),
                middle(names, Pass::invitedOn, Pass::reachedOn),
                middle(names, Pass::reachedOn, Pass::talkedOn),
                names.stream()
                        .filter(name -> name.isReached() && name.attempts() > 0)
                        .mapToInt(Pass::attempts)
                        .average());
    }

    /** How many came so far. */
    public long of(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow()
                .names();
    }

    private static boolean endedOtherwise(Pass name) {
        return !name.state().isLive()
                && name.state() != SelectedState.TALKED
                && name.state() != SelectedState.DECLINED
                && name.state() != SelectedState.NOT_REACHED;
    }

    private static Count count(String name, List<Pass> names, Predicate<Pass> so) {
        return new Count(name, names.stream().filter(so).count());
    }

    /** The median of the days between, of the names that passed both; of an even number halfway the two in the middle. */
    private static OptionalDouble middle(
            List<Pass> names, Function<Pass, @Nullable LocalDate> from, Function<Pass, @Nullable LocalDate> until) {
        var days = new ArrayList<Long>();
        for (var name : names) {
            var first = from.apply(name);
            var last = until.apply(name);
            if (first != null && last != null && !last.isBefore(first)) {
                days.add(ChronoUnit.DAYS.between(first, last));
            }
        }
        if (days.isEmpty()) {
            return OptionalDouble.empty();
        }
        days.sort(null);
        var half = days.size() / 2;
        return OptionalDouble.of(days.size() % 2 == 1 ? days.get(half) : (days.get(half - 1) + days.get(half)) / 2.0);
    }
}
