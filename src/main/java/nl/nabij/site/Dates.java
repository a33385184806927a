package nl.nabij.site;

import static nl.nabij.shared.Time.ZONE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates and times as people say them, in the language of the page and the time of Amsterdam. Templates know it as
 * {@code @dates}.
 */
@Component("dates")
public class Dates {

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The day on which this happened, here. */
    public LocalDate on(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** 'dinsdag 17 november'; with the year where it is another year than now. */
    public String day(LocalDate day) {
        return format(day, withYear(day) ? "EEEE d MMMM yyyy" : "EEEE d MMMM");
    }

    public String day(Instant moment) {
        return day(on(moment));
    }

    /** 'Dinsdag 17 november 2026', as a line of its own. */
    public String fullDay(LocalDate day) {
        var text = format(day, "EEEE d MMMM yyyy");
        return text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    /** '17 november'; with the year where it is another year than now. */
    public String date(LocalDate day) {
        return format(day, withYear(day) ? "d MMMM yyyy" : "d MMMM");
    }

    public String date(Instant moment) {
        return date(on(moment));
    }

    /** '17 november 1961', always with the year: a birth date, the date of a score. */
    public String full(LocalDate day) {
        return format(day, "d MMMM yyyy");
    }

    /** '17 nov 2026', in a table. */
    public String brief(LocalDate day) {
        return format(day, "d MMM yyyy").replace(".", "");
    }

    /** '10.30 uur'; in English '10:30'. */
    public String time(Instant moment) {
        var time = clockTime(moment.atZone(ZONE));
        return isDutch() ? time + " uur" : time;
    }

    /** '17 november, 11.20'. */
    public String moment(Instant moment) {
        return date(moment) + ", " + clockTime(moment.atZone(ZONE));
    }

    /** For the attribute {@code datetime}: ISO 8601 with the offset. */
    public String machine(Instant moment) {
        return moment.atZone(ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Whether it is morning, afternoon or evening here: message key of the greeting. */
    public String greeting() {
        var now = LocalTime.ofInstant(clock.instant(), ZONE);
        if (now.getHour() < 6) {
            return "site.greeting.night";
        }
        return now.getHour() < 12
                ? "site.greeting.morning"
                : now.getHour() < 18 ? "site.greeting.afternoon" : "site.greeting.evening";
    }

    private static String clockTime(ZonedDateTime moment) {
        return moment.format(DateTimeFormatter.ofPattern(isDutch() ? "H.mm" : "H:mm", locale()));
    }

    private boolean withYear(LocalDate day) {
        return day.getYear() != today().getYear();
    }

    private static String format(LocalDate day, String pattern) {
        return day.format(DateTimeFormatter.ofPattern(pattern, locale()));
    }

    private static boolean isDutch() {
        return locale().getLanguage().equals("nl");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
