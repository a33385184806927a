package nl.nabij.handouts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.handouts.Handout.State;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.instruments.Instrument;
import nl.nabij.residents.PersonPart;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Component;

/** What was handed out and is not over: on the page about somebody and in the own place. */
@Component
class HandoutsPart implements PersonPart {

    private static final int SHOWN = 5;

    private final Handouts handouts;
    private final Residents residents;
    private final Accounts accounts;
    private final Clock clock;

    HandoutsPart(Handouts handouts, Residents residents, Accounts accounts, Clock clock) {
        this.handouts = handouts;
        this.residents = residents;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param by name of who handed it out
     */
    record Line(Handout handout, State state, List<Instrument> instruments, String by) {}

    /** @param lines newest first */
    record Given(Resident resident, List<Line> lines) {}

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 56;
    }

    @Override
    public Optional<HomePart.Shown> of(Access access) {
        return access.opens(Part.PREPARATION) && access.may(Right.CONVERSE)
                ? Optional.of(new HomePart.Shown("handouts/person :: person", given(access)))
                : Optional.empty();
    }

    /** That something was handed out, and what became of it, is the resident's to know. */
    @Override
    public Optional<HomePart.Shown> own(Access access) {
        return access.opens(Part.PREPARATION)
                ? Optional.of(given(access))
                        .filter(given -> !given.lines().isEmpty())
                        .map(given -> new HomePart.Shown("handouts/person :: mine", given))
                : Optional.empty();
    }

    private Given given(Access access) {
        var now = clock.instant();
        return new Given(
                residents.of(access),
                handouts.all(access).stream()
                        .limit(SHOWN)
                        .map(handout -> new Line(
                                handout,
                                handout.state(now),
                                handouts.instruments(handout),
                                accounts.find(handout.account())
                                        .map(Account::name)
                                        .orElse("")))
                        .toList());
    }
}
