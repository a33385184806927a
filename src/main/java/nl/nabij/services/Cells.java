package nl.nabij.services;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.nabij.services.Remark.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Reads the cells of a row; what cannot be read is left empty, and named. */
class Cells {

    /** The longest text that is kept, in characters. */
    static final int LONGEST = 20_000;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_URL =
            Pattern.compile("(www\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+(/\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final DateTimeFormatter WRITTEN_OUT = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.US).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("h:mm[ ]a", Locale.US).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("h[ ]a", Locale.US));

    private final Remarks remarks;

    Cells(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Plain text: without the mark-up and the character codes that directories export. */
    @Nullable
    String plain(Row row, String column, int most) {
        var cell = row.text(column);
        if (cell == null) {
            return null;
        }
        var plain = HtmlUtils.htmlUnescape(
                        cell.replaceAll("(?i)<br ?/?>|</p>", "\n").replaceAll("<[^<>]{0,500}>", ""))
                .replace("\u0000", "")
                .replaceAll("[\\t\\x0B\\f\\r\u00A0 ]+", " ")
                .replaceAll(" ?\n[ \n]*", "\n")
                .strip();
        if (plain.length() <= most) {
            return plain.isEmpty() ? null : plain;
        }
        remarks.changed(row, column, Problem.TOO_LONG, String.valueOf(most));
        return plain.substring(0, most);
    }

    String plain(Row row, String column, int most, String otherwise) {
        var plain = plain(row, column, most);
        return plain == null ? otherwise : plain;
    }

    @Nullable
    String email(Row row, String column) {
        var cell = plain(row, column, 300);
        if (cell == null || EMAIL.matcher(cell).matches()) {
            return cell;
        }
        remarks.changed(row, column, Problem.EMAIL_WRONG, cell);
        return null;
    }

    /** Only http and https; an address without either gets https. */
    @Nullable
    String url(Row row, String column) {
        var cell = plain(row, column, 1000);
        if (cell == null || URL.matcher(cell).matches()) {
            return cell;
        }
        if (!row.strict() && BARE_URL.matcher(cell).matches()) {
            return "https://" + cell;
        }
        remarks.changed(row, column, Problem.URL_WRONG, cell);
        return null;
    }

    /** A value that has not the form of the standard. */
    record Malformed(String column, Problem problem, String value) {}

    /** A JSON row with such a value breaks the standard's own form; its maker can repair it. */
    static Optional<Malformed> malformed(Row row) {
        if (!row.strict()) {
            return Optional.empty();
        }
        var email = row.text("email");
        if (email != null && !EMAIL.matcher(email).matches()) {
            return Optional.of(new Malformed("email", Problem.EMAIL_WRONG, email));
        }
        for (var column : List.of("url", "website")) {
            var url = row.text(column);
            if (url != null && !URL.matcher(url).matches()) {
                return Optional.of(new Malformed(column, Problem.URL_WRONG, url));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether it can be taken: an id of its own, a name, and the form of the standard. What it lacks is told.
     *
     * @param seen ids of earlier rows; this one's is added
     */
    boolean isSound(Row row, Set<String> seen) {
        var id = row.text("id");
        var malformed = malformed(row);
        if (id == null) {
            remarks.leftOut(row, "id", Problem.ID_MISSING, "");
        } else if (plain(row, "name", LONGEST) == null) {
            remarks.leftOut(row, "name", Problem.NAME_MISSING, "");
        } else if (malformed.isPresent()) {
            remarks.leftOut(
                    row,
                    malformed.get().column(),
                    malformed.get().problem(),
                    malformed.get().value());
        } else if (!seen.add(id)) {
            remarks.leftOut(row, "id", Problem.DUPLICATE, id);
        } else {
            return true;
        }
        return false;
    }

    @Nullable
    LocalDate date(Row row, String column) {
        var cell = row.text(column);
        if (cell == null) {
            return null;
        }
        var date = date(cell).filter(day -> day.getYear() > 1800 && day.getYear() < 2200);
        if (date.isEmpty()) {
            remarks.changed(row, column, Problem.DATE_UNCLEAR, cell);
        }
        return date.orElse(null);
    }

    @Nullable
    LocalTime time(Row row, String column) {
        var cell = row.text(column);
        var time = cell == null ? Optional.<LocalTime>empty() : time(cell);
        if (cell != null && time.isEmpty()) {
            remarks.changed(row, column, Problem.TIME_UNCLEAR, cell);
        }
        return time.orElse(null);
    }

    @Nullable
    Integer age(Row row, String column) {
        var number = number(row, column);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(150)) > 0) {
            remarks.changed(row, column, Problem.NUMBER_UNCLEAR, String.valueOf(row.text(column)));
            return null;
        }
        return number.intValue();
    }

    @Nullable
    BigDecimal number(Row row, String column) {
        var cell = row.text(column);
        if (cell == null) {
            return null;
        }
        var number = number(cell);
        if (number.isEmpty()) {
            remarks.changed(row, column, Problem.NUMBER_UNCLEAR, cell);
        }
        return number.orElse(null);
    }

    @Nullable
    Double degrees(Row row, String column, int most) {
        var number = number(row, column);
        if (number == null || number.abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number == null ? null : number.doubleValue();
        }
        remarks.changed(row, column, Problem.NUMBER_UNCLEAR, String.valueOf(row.text(column)));
        return null;
    }

    /** A number, or an amount with its sign before it; smaller than ten million. */
    static Optional<BigDecimal> number(String cell) {
        try {
            var number = new BigDecimal(cell.replaceFirst("^[€$£] ?", ""));
            return number.abs().compareTo(BigDecimal.valueOf(10_000_000)) < 0 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A day and month that could be told both ways (1/2/2014), or a year of two digits, is not guessed. */
    static Optional<LocalDate> date(String cell) {
        try {
            var slashed = SLASHED.matcher(cell);
            if (slashed.matches()) {
                var one = Integer.parseInt(slashed.group(1));
                var other = Integer.parseInt(slashed.group(2));
                var year = Integer.parseInt(slashed.group(3));
                if (one > 12 || one == other) {
                    return Optional.of(LocalDate.of(year, other, one));
                }
                return other > 12 ? Optional.of(LocalDate.of(year, one, other)) : Optional.empty();
            }
            if (cell.length() > 10 && cell.charAt(10) == 'T') {
                return Optional.of(
                        cell.endsWith("Z") || cell.indexOf('+') > 0
                                ? OffsetDateTime.parse(cell).toLocalDate()
                                : LocalDate.parse(cell.substring(0, 10)));
            }
            return Optional.of(
                    Character.isLetter(cell.charAt(0)) ? LocalDate.parse(cell, WRITTEN_OUT) : LocalDate.parse(cell));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(String cell) {
        var time = cell.toUpperCase(Locale.ROOT).replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", "");
        for (var format : TIMES) {
            try {
                return Optional.of(LocalTime.parse(time, format));
            } catch (DateTimeParseException e) {
                // the next form
            }
        }
        return Optional.empty();
    }
}
