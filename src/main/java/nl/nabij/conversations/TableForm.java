package nl.nabij.conversations;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.UndertakingId;
import nl.nabij.talks.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** The folded parts of the third screen, as typed. Rows in which nothing was typed are left out. */
record TableForm(
        @Nullable List<@Nullable Person> participants,
        @Nullable List<@Nullable Deed> deeds,
        Table.@Nullable Sharing sharing,
        @Nullable String sharedWith) {

    private static final int MOST = 20;

    /** Somebody at the table. */
    record Person(
            @Nullable UUID account,
            Partner.@Nullable Side side,
            @Nullable String name,
            @Nullable String about) {

        private static final Person BLANK = new Person(null, null, null, null);

        boolean isBlank() {
            return Texts.orNull(name) == null;
        }
    }

    /**
     * Who does what by when.
     *
     * @param who a {@link Undertaking.Doer}, or the id of the account of somebody of the house
     */
    record Deed(
            @Nullable UUID id,
            @Nullable ZrmDomain domain,
            @Nullable String what,
            @Nullable String who,
            @Nullable String name,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate due) {

        private static final Deed BLANK = new Deed(null, null, null, null, null, null);

        boolean isBlank() {
            return Texts.orNull(what) == null;
        }
    }

    /** With one row more than there is, to write in. */
    static TableForm of(Table table) {
        var people = new ArrayList<@Nullable Person>();
        table.participants()
                .forEach(one -> people.add(new Person(
                        one.account() == null ? null : one.account().value(), one.side(), one.name(), one.about())));
        people.add(Person.BLANK);
        var deeds = new ArrayList<@Nullable Deed>();
        table.intentions()
                .forEach(one -> deeds.add(new Deed(
                        one.id().value(),
                        one.domain(),
                        one.what(),
                        one.account() == null
                                ? one.doer().name()
                                : one.account().toString(),
                        one.who(),
                        one.due())));
        deeds.add(Deed.BLANK);
        return new TableForm(people, deeds, table.sharing(), table.sharedWith());
    }

    /** @param prefix of the fields in the form of the whole screen */
    void check(String prefix, LocalDate today, Errors errors) {
        var people = people();
        for (var row = 0; row < people.size(); row++) {
            var person = people.get(row);
            if (!person.isBlank() && person.side() == null) {
                errors.rejectValue(
                        "%sparticipants[%d].side".formatted(prefix, row), "conversations.table.side.missing");
            }
            tooLong(person.name(), 100, "%sparticipants[%d].name".formatted(prefix, row), errors);
            tooLong(person.about(), 100, "%sparticipants[%d].about".formatted(prefix, row), errors);
        }
        var all = all();
        for (var row = 0; row < all.size(); row++) {
            var deed = all.get(row);
            var field = "%sdeeds[%d].".formatted(prefix, row);
            if (!deed.isBlank() && Texts.orNull(deed.who()) == null) {
                errors.rejectValue(field + "who", "conversations.table.who.missing");
            }
            if (!deed.isBlank() && deed.due() != null && deed.due().isBefore(today)) {
                errors.rejectValue(field + "due", "conversations.agreement.next-on.past");
            }
            tooLong(deed.what(), 300, field + "what", errors);
            tooLong(deed.name(), 100, field + "name", errors);
        }
        tooLong(sharedWith, 500, prefix + "sharedWith", errors);
    }

    /**
     * What is whole in it; a row without its choice waits on the screen.
     *
     * @param house who can be asked in the program, by account, with the name
     */
    Table table(Map<AccountId, String> house) {
        return new Table(
                people().stream()
                        .filter(person -> !person.isBlank() && person.side() != null)
                        .limit(MOST)
                        .map(person -> new Participant(
                                requireNonNullElse(person.side(), Partner.Side.NETWORK),
                                person.account() == null ? null : new AccountId(person.account()),
                                requireNonNullElse(Texts.orNull(person.name()), ""),
                                Texts.orNull(person.about())))
                        .toList(),
                all().stream()
                        .filter(deed -> !deed.isBlank() && Texts.orNull(deed.who()) != null)
                        .limit(MOST)
                        .map(deed -> intention(deed, house))
                        .toList(),
                sharing,
                sharing == Table.Sharing.SOMETHING ? Texts.orNull(sharedWith) : null);
    }

    private static Undertaking.Intention intention(Deed deed, Map<AccountId, String> house) {
        var account = house.keySet().stream()
                .filter(one -> one.toString().equals(deed.who()))
                .findFirst()
                .orElse(null);
        return new Undertaking.Intention(
                deed.id() == null ? UndertakingId.next() : new UndertakingId(deed.id()),
                deed.domain(),
                requireNonNullElse(Texts.orNull(deed.what()), ""),
                account == null ? doer(deed.who()) : Undertaking.Doer.HOUSE,
                account == null ? Texts.orNull(deed.name()) : house.get(account),
                account,
                deed.due());
    }

    /** Somebody who is not of the house any more, or never was, has no task. */
    private static Undertaking.Doer doer(@Nullable String who) {
        return "RESIDENT".equals(who)
                ? Undertaking.Doer.RESIDENT
                : "NETWORK".equals(who) ? Undertaking.Doer.NETWORK : Undertaking.Doer.OTHER;
    }

    private List<Person> people() {
        return requireNonNullElse(participants, List.<@Nullable Person>of()).stream()
                .map(person -> person == null ? Person.BLANK : person)
                .toList();
    }

    private List<Deed> all() {
        return requireNonNullElse(deeds, List.<@Nullable Deed>of()).stream()
                .map(deed -> deed == null ? Deed.BLANK : deed)
                .toList();
    }

    private static void tooLong(@Nullable String typed, int most, String field, Errors errors) {
        if (typed != null && typed.length() > most) {
            errors.rejectValue(field, "conversations.words.too-long");
        }
    }
}
