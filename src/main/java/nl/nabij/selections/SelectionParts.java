package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.identity.Account;
import nl.nabij.residents.Moments;
import nl.nabij.residents.PersonPart;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Time;
import nl.nabij.site.HomePart;
import nl.nabij.site.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this module adds to the pages of others. */
@Configuration(proxyBeanMethods = false)
class SelectionParts {

    @Bean
    MenuEntry selectionsMenu() {
        return new MenuEntry("selections.menu", "/selections", 30, Set.of(Role.CLIENT_MANAGER), "people");
    }

    @Bean
    MenuEntry studiesMenu() {
        return new MenuEntry(
                "selections.studies.menu",
                "/studies",
                25,
                Set.of(Role.RESEARCHER, Role.PRIVACY_OFFICER, Role.BOARD),
                "dice");
    }

    /** On *Vandaag*: how many names are open; the names are on the list itself. */
    @Component
    static class Today implements HomePart {

        private final JdbcClient jdbc;
        private final Clock clock;

        Today(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        @Override
        public Column column() {
            return Column.ASKED;
        }

        @Override
        public int order() {
            return 50;
        }

        @Override
        public Optional<Shown> of(Account account) {
            if (!account.roles().contains(Role.CLIENT_MANAGER)) {
                return Optional.empty();
            }
            var open = jdbc.sql("""
                    select count(*) as names, count(run.study) as of_studies
                    from selected s join selection_run run on run.id = s.run
                    join tie t on t.resident = s.resident and t.kind = 'CASELOAD' and t.ends is null and t.account = :account
                    where s.state = 'OPEN' or (s.state = 'LATER' and s.later_until <= :today)
                    """)
                    .param("account", account.id().value())
                    .param("today", LocalDate.ofInstant(clock.instant(), ZONE))
                    .query((row, number) -> row.getInt("names") == 0
                            ? Optional.<Shown>empty()
                            : Optional.of(new Shown(
                                    row.getInt("of_studies") == 0
                                            ? "selections/parts :: today"
                                            : "selections/parts :: today-study",
                                    row.getInt("names"))))
                    .single();
            return open;
        }
    }

    /** On the page about somebody, and in that person's own place. */
    @Component
    static class Person implements PersonPart {

        private final Selections selections;
        private final Truths truths;
        private final Cards cards;

        Person(Selections selections, Truths truths, Cards cards) {
            this.selections = selections;
            this.truths = truths;
            this.cards = cards;
        }

        @Override
        public Place place() {
            return Place.MAIN;
        }

        @Override
        public int order() {
            return 40;
        }

        /** The last time, as long as there is something to read or to do. */
        @Override
        public Optional<HomePart.Shown> of(Access access) {
            return told(access).stream()
                    .findFirst()
                    .map(selected -> new HomePart.Shown(
                            invites(access) ? "selections/parts :: person" : "selections/parts :: person-read",
                            cards.card(selected)));
        }

        /** The truth: that criteria gave a reason, and which; or that it was by lot. */
        @Override
        public Optional<HomePart.Shown> own(Access access) {
            var all = access.opens(Part.DRAW)
                    ? truths.told(access).stream()
                            .filter(selected -> selected.state() != SelectedState.ENDED)
                            .map(cards::card)
                            .toList()
                    : List.<Cards.Card>of();
            return all.isEmpty() ? Optional.empty() : Optional.of(new HomePart.Shown("selections/parts :: own", all));
        }

        private List<Selected> told(Access access) {
            return access.opens(Part.SELECTION)
                    ? selections.all(access).stream()
                            .filter(selected -> selected.state() != SelectedState.ENDED)
                            .toList()
                    : List.of();
        }
    }

    /** On somebody's time line: a list, and an invitation. */
    @Component
    static class Line implements Moments {

        private final Selections selections;

        Line(Selections selections) {
            this.selections = selections;
        }

        @Override
        public List<Moment> of(Access access) {
            var moments = new ArrayList<Moment>();
            if (access.opens(Part.SELECTION)) {
                for (var selected : selections.all(access)) {
                    var path = path(selected, access);
                    moments.add(new Moment(
                            selected.day().atStartOfDay(Time.ZONE).toInstant(),
                            selected.study() == null ? "selections.moment.listed" : "selections.moment.listed.study",
                            List.of(),
                            path));
                    var invitation = selected.invitation();
                    if (invitation != null) {
                        moments.add(new Moment(
                                invitation.at(), "selections.moment.invited." + invitation.channel(), List.of(), path));
                    }
                }
            }
            return moments;
        }

        private static @Nullable String path(Selected selected, Access access) {
            return invites(access) ? "/residents/%s/selections/%s".formatted(selected.resident(), selected.id()) : null;
        }
    }

    /** Whether the page of an invitation is there for who looks; a team lead reads the reason only. */
    private static boolean invites(Access access) {
        return access.actor() instanceof SignedIn who
                && who.roles().contains(Role.CLIENT_MANAGER)
                && access.may(Right.CONVERSE);
    }
}
