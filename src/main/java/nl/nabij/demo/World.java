package nl.nabij.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.nabij.demo.Cast.Receiver;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.ServiceId;
import nl.nabij.shared.WorkingDays;

/**
 * The world that the acts share.
 *
 * @param questionnaires chance of their own, so that other lives stay as they are with more or fewer of them
 * @param seeking chance of who answers no attempt, for the same reason
 * @param offers formal services by theme, each with who answers for it
 * @param told residents who have a referral, in order of time, with their client manager
 * @param sample the client manager whose day a newcomer sees: more of her talks lead on to a plan and a referral
 * @param today the day on which the history ends
 */
record World(
        Chance chance,
        Chance questionnaires,
        Chance seeking,
        Years years,
        List<Story> stories,
        Map<String, List<Offer>> offers,
        List<Told> told,
        SignedIn sample,
        LocalDate today) {

    private static final int WEEKS_OF_BACKLOG = 4;

    static World of(Chance chance, Years years, Map<String, List<Offer>> offers, SignedIn sample, LocalDate today) {
        return new World(
                chance,
                new Chance(4_711),
                new Chance(1_492),
                years,
                Story.all(),
                offers,
                new ArrayList<>(),
                sample,
                today);
    }

    boolean goesOn(SignedIn manager, int percent) {
        var goes = chance.percent(percent);
        return goes || manager.equals(sample);
    }

    /**
     * Most do what they said they would, so many in a hundred; what is old is done by all, as in a team that works.
     *
     * @param day on which it would be done
     */
    boolean isDone(int percent, LocalDate day) {
        var done = chance.percent(percent);
        return done || day.isBefore(today.minusWeeks(WEEKS_OF_BACKLOG));
    }

    /** A plan of these weeks is still open, so that a newcomer finds one. */
    boolean staysOpen(SignedIn manager, LocalDate opened) {
        return manager.equals(sample) && opened.isAfter(today.minusWeeks(12));
    }

    LocalDate later(LocalDate day, int from, int to) {
        return WorkingDays.after(day, chance.between(from, to));
    }

    /** A service that somebody can be referred to. */
    record Offer(ServiceId service, Receiver receiver) {}

    /** A resident whose way came as far as a referral. */
    record Told(ResidentId resident, SignedIn manager) {}
}
