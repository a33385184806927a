package nl.nabij.residents;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.identity.Account;
import nl.nabij.regions.Chore;
import nl.nabij.regions.Setting;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.WithClients;
import nl.nabij.site.HomePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people meet doubles: on *Vandaag*, on the page of a person and in the own place; and what the program does by itself. */
@Configuration(proxyBeanMethods = false)
class DoublesParts {

    @Bean
    static Setting doubleAnswerWithin() {
        return DoubleQuestions.ANSWER_WITHIN;
    }

    @Bean
    static Chore findDoubles(Doubles doubles, Keys keys) {
        return new Chore("doubles", Duration.ofMinutes(15), () -> doubles.look(keys.duty(Duty.DOUBLES, Purpose.MERGE)));
    }

    @Bean
    static Chore forgetMerges(Merges merges, Keys keys) {
        return new Chore(
                "merges", Duration.ofHours(6), () -> merges.forget(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)));
    }

    /** How many pairs wait; who they are stands on the list itself. */
    @Component
    static class Today implements HomePart {

        private final JdbcClient jdbc;

        Today(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Column column() {
            return Column.WEEK;
        }

        @Override
        public int order() {
            return 80;
        }

        @Override
        public Optional<Shown> of(Account account) {
            var all = account.roles().contains(Role.ADMINISTRATOR);
            if (!all && account.roles().stream().noneMatch(WithClients.ROLES::contains)) {
                return Optional.empty();
            }
            var waiting = jdbc.sql("select count(*) " + Doubles.OPEN)
                    .param("all", all)
                    .param("account", account.id().value())
                    .query(Integer.class)
                    .single();
            return waiting == 0 ? Optional.empty() : Optional.of(new Shown("residents/double-parts :: today", waiting));
        }
    }

    /** That this resident stood in the region twice: for who can undo it, and for the resident. */
    @Component
    static class Person implements PersonPart {

        private final Merges merges;

        Person(Merges merges) {
            this.merges = merges;
        }

        @Override
        public Place place() {
            return Place.ASIDE;
        }

        @Override
        public int order() {
            return 90;
        }

        @Override
        public Optional<HomePart.Shown> of(Access access) {
            return access.may(Right.CORRECT) ? shown("residents/double-parts :: of", access) : Optional.empty();
        }

        @Override
        public Optional<HomePart.Shown> own(Access access) {
            return shown("residents/double-parts :: own", access);
        }

        private Optional<HomePart.Shown> shown(String template, Access access) {
            var made = merges.of(access);
            return made.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new HomePart.Shown(template, new Model(access, made)));
        }
    }

    /** That a colleague asks whether this is the same person: for who can say so. */
    @Component
    static class Question implements PersonPart {

        private final DoubleQuestions questions;

        Question(DoubleQuestions questions) {
            this.questions = questions;
        }

        @Override
        public Place place() {
            return Place.OPEN;
        }

        @Override
        public int order() {
            return 90;
        }

        @Override
        public Optional<HomePart.Shown> of(Access access) {
            var pairs = access.may(Right.DIVIDE) ? questions.waiting(access) : List.<UUID>of();
            return pairs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new HomePart.Shown(
                            "residents/double-parts :: asked", new Asking(access.resident(), pairs)));
        }
    }

    /** @param pairs what was asked first comes first */
    record Asking(ResidentId resident, List<UUID> pairs) {}

    /** @param made the last first */
    record Model(ResidentId resident, List<Merges.Made> made) {

        Model(Access access, List<Merges.Made> made) {
            this(access.resident(), made);
        }
    }
}
