package nl.nabij.signals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Part;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Account;
import nl.nabij.residents.Moments;
import nl.nabij.residents.PersonPart;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.site.HomePart;
import nl.nabij.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What this module adds to the pages of others. */
@Configuration(proxyBeanMethods = false)
class SignalParts {

    @Bean
    MenuEntry signalsMenu() {
        return new MenuEntry(
                "signals.menu",
                "/signals",
                20,
                EnumSet.of(Role.TEAM_WORKER, Role.TEAM_LEAD, Role.CARE_PROFESSIONAL),
                "flag");
    }

    /** Who notices something and works in no team that reads signals finds the card in the menu. */
    @Bean
    MenuEntry raiseMenu() {
        return new MenuEntry(
                "signals.menu.new",
                "/signals/new",
                60,
                EnumSet.of(Role.VOLUNTEER, Role.EXPERT_BY_EXPERIENCE, Role.PROVIDER, Role.COORDINATOR),
                "flag");
    }

    /** On *Vandaag* of a team: how many wait and how long the oldest does; nothing about whom. */
    @Component
    static class Today implements HomePart {

        private final Queue queue;
        private final Keys keys;

        Today(Queue queue, Keys keys) {
            this.queue = queue;
            this.keys = keys;
        }

        @Override
        public Column column() {
            return Column.ASKED;
        }

        @Override
        public int order() {
            return 20;
        }

        @Override
        public Optional<Shown> of(Account account) {
            if (account.organisation() == null || !keys.mayList(account.actor(), Purpose.TRIAGE)) {
                return Optional.empty();
            }
            var waiting = queue.waiting(account.id());
            return waiting.waiting() + waiting.apart() == 0
                    ? Optional.empty()
                    : Optional.of(new Shown("signals/parts :: today", waiting));
        }
    }

    /** On *Vandaag* of everybody at work: the way to tell what one noticed. */
    @Component
    static class Noticed implements HomePart {

        @Override
        public Column column() {
            return Column.WEEK;
        }

        @Override
        public int order() {
            return 90;
        }

        @Override
        public Optional<Shown> of(Account account) {
            return account.organisation() == null
                    ? Optional.empty()
                    : Optional.of(new Shown("signals/parts :: noticed", ""));
        }
    }

    /** On the page about somebody, and in that person's own place. */
    @Component
    static class Person implements PersonPart {

        private final Signals signals;

        Person(Signals signals) {
            this.signals = signals;
        }

        @Override
        public Place place() {
            return Place.MAIN;
        }

        @Override
        public int order() {
            return 30;
        }

        @Override
        public Optional<HomePart.Shown> of(Access access) {
            if (!access.opens(Part.SIGNAL)) {
                return Optional.empty();
            }
            var all = signals.about(access);
            return all.isEmpty() ? Optional.empty() : Optional.of(new HomePart.Shown("signals/parts :: person", all));
        }

        /** There is always the way to ask for contact. */
        @Override
        public Optional<HomePart.Shown> own(Access access) {
            return access.opens(Part.SIGNAL)
                    ? Optional.of(new HomePart.Shown("signals/parts :: own", signals.own(access)))
                    : Optional.empty();
        }
    }

    /** On somebody's time line: that it was told, and what came of it. */
    @Component
    static class Line implements Moments {

        private static final Set<Signal.State> OVER = EnumSet.of(Signal.State.CONTACTED, Signal.State.REFUSED);

        private final Signals signals;

        Line(Signals signals) {
            this.signals = signals;
        }

        @Override
        public List<Moment> of(Access access) {
            var moments = new ArrayList<Moment>();
            if (!access.opens(Part.SIGNAL) || !(access.actor() instanceof SignedIn)) {
                return moments;
            }
            for (var signal : signals.about(access)) {
                var path = SignalTurns.path(signal);
                moments.add(new Moment(signal.raisedAt(), "signals.moment.raised." + signal.origin(), List.of(), path));
                var ended = signal.endedAt();
                if (ended != null && OVER.contains(signal.state())) {
                    moments.add(new Moment(ended, "signals.moment." + signal.state(), List.of(), path));
                }
            }
            return moments;
        }
    }
}
