package nl.nabij.signals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.residents.Acquaintance;
import nl.nabij.residents.Correction;
import nl.nabij.residents.NewResident;
import nl.nabij.residents.Resident;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is typed on the page of one signal; each act uses the fields of its own. */
record TriageForm(
        @Nullable String reason,
        @Nullable String note,
        @Nullable String team,
        @Nullable String wish,
        @Nullable String said,
        @Nullable Boolean untold,
        @Nullable String name,
        @Nullable String birthDate,
        @Nullable String postcode,
        @Nullable String houseNumber,
        @Nullable String known,
        @Nullable String givenName,
        @Nullable String infix,
        @Nullable String familyName,
        @Nullable String bornOn,
        @Nullable String code,
        @Nullable String number,
        @Nullable String phone) {

    static final TriageForm EMPTY = new TriageForm(
            null, null, null, null, null, false, null, null, null, null, null, null, null, null, null, null, null,
            null);

    private static final int LONGEST = 2000;

    Optional<Reason> refusal(Errors errors) {
        var why = Typed.one(Reason.values(), reason).filter(one -> one != Reason.DIED);
        if (why.isEmpty()) {
            errors.rejectValue("reason", "signals.refuse.reason.missing");
        }
        tooLong("note", note, errors);
        return why;
    }

    Optional<Wish> contact(Errors errors) {
        var what = Typed.one(Wish.values(), wish);
        if (what.isEmpty()) {
            errors.rejectValue("wish", "signals.contact.wish.missing");
        }
        tooLong("said", said, errors);
        return what;
    }

    Optional<TeamId> reader(Errors errors) {
        var chosen = uuid(team).map(TeamId::new);
        if (chosen.isEmpty()) {
            errors.rejectValue("team", "signals.hand-on.missing");
        }
        return chosen;
    }

    /** Who is looked for among the people whom Nabij knows. */
    Optional<Acquaintance.Search> search(Errors errors) {
        var born = day("birthDate", birthDate, errors);
        var search = new Acquaintance.Search(
                Typed.text(name),
                born,
                wholePostcode("postcode", postcode, errors),
                house("houseNumber", houseNumber, errors));
        if (!errors.hasErrors() && !search.isEnough()) {
            errors.rejectValue("name", "signals.who.search.too-little");
        }
        return errors.hasErrors() ? Optional.empty() : Optional.of(search);
    }

    Optional<ResidentId> chosen() {
        return uuid(known).map(ResidentId::new);
    }

    /** Who it is, written down for the first time. */
    Optional<Correction> who(Errors errors) {
        needed("givenName", givenName, 100, errors);
        needed("familyName", familyName, 200, errors);
        if (Typed.text(infix).length() > 30) {
            errors.rejectValue("infix", "signals.who.long");
        }
        var born = day("bornOn", bornOn, errors);
        var place = wholePostcode("code", code, errors);
        var house = house("number", number, errors);
        if (!errors.hasErrors() && (place == null) != (house == null)) {
            errors.rejectValue(place == null ? "code" : "number", "signals.who.address");
        }
        var reach = Typed.orNull(phone);
        if (reach != null && !reach.matches("[+]?[0-9 ()-]{10,20}")) {
            errors.rejectValue("phone", "signals.who.phone");
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        var given = Typed.text(givenName);
        return Optional.of(new Correction(
                new NewResident(
                        null,
                        given,
                        Typed.text(infix),
                        Typed.text(familyName),
                        born,
                        null,
                        place,
                        house,
                        "",
                        "nl",
                        null,
                        reach,
                        null,
                        Resident.Provenance.SIGNAL),
                given,
                0));
    }

    private static void needed(String field, @Nullable String typed, int most, Errors errors) {
        var text = Typed.text(typed);
        if (text.isEmpty()) {
            errors.rejectValue(field, "signals.who." + (field.equals("givenName") ? "given" : "family") + ".missing");
        } else if (text.length() > most) {
            errors.rejectValue(field, "signals.who.long");
        }
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, Errors errors) {
        if (Typed.text(typed).isEmpty()) {
            return null;
        }
        var day = Typed.day(typed).filter(date -> date.getYear() >= 1900).orElse(null);
        if (day == null) {
            errors.rejectValue(field, "signals.who.day");
        }
        return day;
    }

    private static @Nullable String wholePostcode(String field, @Nullable String typed, Errors errors) {
        var text = Typed.postcode(typed);
        if (text == null) {
            return null;
        }
        if (!Typed.isPostcode(text) || text.length() != 6) {
            errors.rejectValue(field, "signals.who.postcode");
            return null;
        }
        return text;
    }

    private static @Nullable Integer house(String field, @Nullable String typed, Errors errors) {
        var text = Typed.text(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9][0-9]{0,4}")) {
            errors.rejectValue(field, "signals.who.number");
            return null;
        }
        return Integer.valueOf(text);
    }

    private static void tooLong(String field, @Nullable String typed, Errors errors) {
        if (Typed.text(typed).length() > LONGEST) {
            errors.rejectValue(field, "signals.form.long", new Object[] {LONGEST}, null);
        }
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return Optional.of(UUID.fromString(String.valueOf(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
