package nl.nabij.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.nabij.imports.Fault;
import nl.nabij.imports.Row;
import nl.nabij.residents.Household;
import nl.nabij.residents.Sex;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one row of a caseload file, without a database. Every cell that breaks one is told with what to do about it; a
 * row with a fault is not loaded, a row with a warning is.
 */
class RowCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_FAMILY_NAME = 200;
    private static final int LONGEST_INFIX = 30;
    private static final int LONGEST_ADDITION = 10;
    private static final int HIGHEST_HOUSE_NUMBER = 99_999;
    private static final int OLDEST = 120;
    private static final Pattern CLIENT_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,19}");
    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}[A-Z]{2}");

    /** Never given out. */
    private static final Set<String> NO_POSTCODE_LETTERS = Set.of("SA", "SD", "SS");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Map<String, Household> HOUSEHOLDS = Map.ofEntries(
            Map.entry("alleenstaand", Household.SINGLE),
            Map.entry("single", Household.SINGLE),
            Map.entry("alleenstaande ouder", Household.SINGLE_PARENT),
            Map.entry("single parent", Household.SINGLE_PARENT),
            Map.entry("samenwonend", Household.COUPLE),
            Map.entry("gehuwd", Household.COUPLE),
            Map.entry("couple", Household.COUPLE),
            Map.entry("samenwonend met kinderen", Household.COUPLE_WITH_CHILDREN),
            Map.entry("gehuwd met kinderen", Household.COUPLE_WITH_CHILDREN),
            Map.entry("couple with children", Household.COUPLE_WITH_CHILDREN),
            Map.entry("inwonend", Household.LIVING_IN),
            Map.entry("living in", Household.LIVING_IN));
    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("v", Sex.FEMALE),
            Map.entry("vrouw", Sex.FEMALE),
            Map.entry("f", Sex.FEMALE),
            Map.entry("female", Sex.FEMALE),
            Map.entry("m", Sex.MALE),
            Map.entry("man", Sex.MALE),
            Map.entry("male", Sex.MALE),
            Map.entry("x", Sex.OTHER),
            Map.entry("anders", Sex.OTHER),
            Map.entry("other", Sex.OTHER));

    private final Map<String, AccountId> managers;
    private final Map<String, TeamId> teams;
    private final LocalDate today;
    private final UnaryOperator<String> header;
    private final Consumer<Fault> faults;

    /**
     * The rules, for one file.
     *
     * @param managers who can have a caseload, by e-mail address in small letters
     * @param teams by name in small letters
     * @param header how the file calls a column
     * @param faults hears every fault and warning
     */
    RowCheck(
            Map<String, AccountId> managers,
            Map<String, TeamId> teams,
            LocalDate today,
            UnaryOperator<String> header,
            Consumer<Fault> faults) {
        this.managers = Map.copyOf(managers);
        this.teams = Map.copyOf(teams);
        this.today = today;
        this.header = header;
        this.faults = faults;
    }

    /** The row as it can be loaded; null if it has a fault. */
    @Nullable
    CaseloadRow check(Row row) {
        return new One(new CheckedCells(row, header, faults)).check();
    }

    /** The client number, where the row has one that could be read; a row with a fault elsewhere still names its client. */
    static @Nullable String clientNumber(Row row) {
        var number = row.cell("client-number");
        return CLIENT_NUMBER.matcher(number).matches() && !Bsn.isBsn(number) ? number : null;
    }

    /** One row while it is checked. */
    private final class One {

        private final CheckedCells cells;

        One(CheckedCells cells) {
            this.cells = cells;
        }

        @Nullable
        CaseloadRow check() {
            var number = number();
            var given = name("given-name", LONGEST_NAME, true);
            var infix = name("infix", LONGEST_INFIX, false);
            var family = name("family-name", LONGEST_FAMILY_NAME, true);
            var birth = birthDate();
            var postcode = postcode();
            var house = houseNumber();
            var addition = name("house-addition", LONGEST_ADDITION, false);
            var told = new Told(List.of(
                    given,
                    infix,
                    family,
                    Objects.toString(birth, ""),
                    code("sex", SEXES, "caseload.fault.sex"),
                    postcode,
                    house,
                    addition,
                    language(),
                    code("household", HOUSEHOLDS, "caseload.fault.household")));
            var manager = known("manager", managers, "caseload.fault.manager");
            var team = known("team", teams, "caseload.fault.team");
            var since = benefitSince(birth);
            var assessed = new AssessmentCheck(cells, today).assessed(birth);
            if (!cells.areGood() || manager == null || team == null) {
                return null;
            }
            return new CaseloadRow(cells.number(), number, told, manager, team, since, assessed);
        }

        private String number() {
            var number = cells.of("client-number");
            if (number.isEmpty()) {
                cells.fault("client-number", "caseload.fault.client-number.missing");
            } else if (Bsn.isBsn(number)) {
                cells.fault("client-number", "caseload.fault.client-number.bsn");
            } else if (!CLIENT_NUMBER.matcher(number).matches()) {
                cells.fault("client-number", "caseload.fault.client-number.form");
            }
            return number;
        }

        private String name(String column, int longest, boolean required) {
            var name = cells.of(column);
            if (name.isEmpty() && required) {
                cells.fault(column, "caseload.fault.missing");
            } else if (name.length() > longest) {
                cells.fault(column, "caseload.fault.too-long", String.valueOf(longest));
            } else if (name.indexOf('\uFFFD') >= 0) {
                cells.fault(column, "caseload.fault.unreadable");
            }
            return name;
        }

        /** Null as well when it cannot be right: one wrong cell is one fault. */
        private @Nullable LocalDate birthDate() {
            var date = cells.date("birth-date");
            if (date != null && date.isAfter(today)) {
                cells.fault("birth-date", "caseload.fault.birth-date.future");
                return null;
            } else if (date != null && date.isBefore(today.minusYears(OLDEST))) {
                cells.fault("birth-date", "caseload.fault.birth-date.old");
                return null;
            }
            return date;
        }

        private String postcode() {
            var postcode = cells.of("postcode").replace(" ", "").toUpperCase(Locale.ROOT);
            if (!postcode.isEmpty()) {
                if (!POSTCODE.matcher(postcode).matches()) {
                    cells.fault("postcode", "caseload.fault.postcode.form");
                } else if (NO_POSTCODE_LETTERS.contains(postcode.substring(4))) {
                    cells.fault("postcode", "caseload.fault.postcode.letters");
                }
            }
            return postcode;
        }

        private String houseNumber() {
            var number = cells.of("house-number");
            if (!number.isEmpty() && !isNumber(number, HIGHEST_HOUSE_NUMBER)) {
                cells.fault("house-number", "caseload.fault.house-number");
            }
            return number.replaceFirst("^0+(?=.)", "");
        }

        /** An unknown language is no reason to leave somebody out: Dutch, and a warning. */
        private String language() {
            var language = cells.of("language").toLowerCase(Locale.ROOT);
            if (language.isEmpty() || LANGUAGES.contains(language)) {
                return language.isEmpty() ? "nl" : language;
            }
            cells.warn("language", "caseload.fault.language");
            return "nl";
        }

        private <E extends Enum<E>> String code(String column, Map<String, E> codes, String message) {
            var word = cells.of(column).toLowerCase(Locale.ROOT);
            var code = codes.get(word);
            if (code == null && !word.isEmpty()) {
                cells.fault(column, message);
            }
            return code == null ? "" : code.name();
        }

        private <T> @Nullable T known(String column, Map<String, T> all, String message) {
            var name = cells.of(column).toLowerCase(Locale.ROOT);
            var known = all.get(name);
            if (known == null) {
                cells.fault(column, name.isEmpty() ? "caseload.fault.missing" : message);
            }
            return known;
        }

        /** A benefit from before the birth is told, but does not keep somebody out: some systems keep the household's date. */
        private @Nullable LocalDate benefitSince(@Nullable LocalDate birth) {
            var since = cells.date("benefit-since");
            if (since != null && since.isAfter(today)) {
                cells.fault("benefit-since", "caseload.fault.benefit-since.future");
            } else if (since != null && birth != null && since.isBefore(birth)) {
                cells.warn("benefit-since", "caseload.fault.before-birth");
            }
            return since;
        }
    }

    private static boolean isNumber(String text, int highest) {
        return text.length() <= 6
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= highest;
    }
}
