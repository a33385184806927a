package nl.nabij.residents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.nabij.organisations.Places;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What pages say of a person. Templates know it as {@code @people}. */
@Component("people")
class PeopleTexts {

    private final MessageSource messages;
    private final Places places;
    private final Dates dates;

    PeopleTexts(MessageSource messages, Places places, Dates dates) {
        this.messages = messages;
        this.places = places;
        this.dates = dates;
    }

    /** '61 jaar, Lindenbuurt. Zeg ‘Henk’.'; what is unknown, or may not be told, is left out. */
    public String about(Resident resident) {
        var parts = new ArrayList<String>();
        var age = resident.ageOn(dates.today());
        if (age != null && resident.deceasedOn() == null) {
            parts.add(text("residents.person.age", age));
        }
        if (resident.postcode() != null) {
            places.of(resident.postcode()).ifPresent(place -> parts.add(place.name()));
        }
        var facts = parts.isEmpty() ? "" : String.join(", ", parts) + ". ";
        return facts + text("residents.person.called", resident.calledName());
    }

    /** '1441 AB 12 a'; empty where the address is unknown. */
    public String address(Address address) {
        if (address.postcode() == null) {
            return "";
        }
        var code = address.postcode().substring(0, 4) + " " + address.postcode().substring(4);
        return (code + " " + (address.houseNumber() == null ? "" : address.houseNumber()) + " "
                        + address.houseAddition())
                .strip();
    }

    public String language(String code) {
        return Locale.of(code).getDisplayLanguage(LocaleContextHolder.getLocale());
    }

    /** To choose from; the language somebody has now is always among them. */
    public List<Option> languages(@Nullable String now) {
        var codes = new ArrayList<String>(Languages.CODES);
        if (now != null && !now.isBlank() && !codes.contains(now)) {
            codes.add(now);
        }
        codes.remove("nl");
        codes.sort((one, other) -> language(one).compareToIgnoreCase(language(other)));
        codes.addFirst("nl");
        return codes.stream().map(code -> Option.named(code, language(code))).toList();
    }

    public List<Option> households() {
        return optional(Option.all(Household.values(), "residents.household"));
    }

    public List<Option> sexes() {
        return optional(Option.all(Sex.values(), "residents.sex"));
    }

    public List<Option> provenances() {
        return Option.all(Resident.Provenance.values(), "residents.provenance");
    }

    public List<Option> livings() {
        return Option.all(StateForm.Living.values(), "residents.state.living");
    }

    /** A field of a form as people read it. */
    public String shown(String field, @Nullable String value) {
        if (value == null) {
            return text("residents.form.nothing");
        }
        return switch (field) {
            case "sex", "household", "provenance" ->
                text("residents.%s.%s"
                        .formatted(field, value.toLowerCase(Locale.ROOT).replace('_', '-')));
            case "language" -> language(value);
            case "birthDate" -> dates.full(java.time.LocalDate.parse(value));
            default -> value;
        };
    }

    /** What two residents say of one thing, side by side; a secret address is not told. */
    public String shown(MergeField field, @Nullable Object value, Resident whose) {
        return switch (field) {
            case ADDRESS ->
                whose.secretAddress()
                        ? text("residents.person.address.secret")
                        : value instanceof Address address ? address(address) : text("residents.form.nothing");
            case BIRTH_DATE -> shown("birthDate", value == null ? null : value.toString());
            case SEX, HOUSEHOLD, PROVENANCE, LANGUAGE ->
                shown(field.name().toLowerCase(Locale.ROOT), value == null ? null : value.toString());
            case NAME, CALLED_NAME, CLIENT_NUMBER, PHONE, EMAIL -> shown("", value == null ? null : value.toString());
        };
    }

    /** Which of two values is kept. */
    public List<Option> choice(SideBySide both, SideBySide.Field field) {
        return List.of(
                Option.named(MergeForm.KEPT, shown(field.field(), field.kept(), both.kept())),
                Option.named(MergeForm.AWAY, shown(field.field(), field.away(), both.away())));
    }

    /** Why these may be one person, a sentence for each sign. */
    public List<String> signs(Likeness likeness) {
        return likeness.signs().stream()
                .map(sign -> text("residents.doubles.sign." + sign))
                .toList();
    }

    /** What a colleague can say to who asks whether it is one person. */
    public List<Option> answers(String asker) {
        return Arrays.stream(DoubleQuestion.Answer.values())
                .map(answer -> Option.named(answer, text("residents.question.answer." + answer, asker)))
                .toList();
    }

    /** What rows of this table are about, as people say it; 'something else' for a table that has no word yet. */
    public String rows(String table) {
        return worded("residents.doubles.row.", table);
    }

    /** What has to be solved first; in general for a rule that has no words yet. */
    public String rule(SideBySide.Broken broken) {
        var key = "residents.doubles.rule." + broken.rule();
        var locale = LocaleContextHolder.getLocale();
        var told = messages.getMessage(key, broken.names().toArray(), null, locale);
        return told == null ? text("residents.doubles.rule.other") : told;
    }

    private String worded(String prefix, String name) {
        var told = messages.getMessage(prefix + name, null, null, LocaleContextHolder.getLocale());
        return told == null ? text(prefix + "other") : told;
    }

    private static List<Option> optional(List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(Option.worded("", "residents.form.not-known"));
        all.addAll(options);
        return all;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
