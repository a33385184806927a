package nl.nabij.shared;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.Month.APRIL;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.MAY;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Days on which people of municipalities and their partners work: no Saturday, no Sunday, no public holiday.
 *
 * <p>The holidays are those of article 3 of the General Extension of Terms Act: New Year's Day, Easter Monday, King's Day,
 * 5 May, Ascension Day, Whit Monday and both Christmas days; its second paragraph equals Good Friday to them.
 *
 * @see <a href="https://wetten.overheid.nl/BWBR0002448">Algemene termijnenwet</a>
 */
public final class WorkingDays {

    private static final MonthDay NEW_YEAR = MonthDay.of(JANUARY, 1);
    private static final MonthDay LIBERATION = MonthDay.of(MAY, 5);
    private static final MonthDay CHRISTMAS = MonthDay.of(DECEMBER, 25);
    private static final MonthDay SECOND_CHRISTMAS = MonthDay.of(DECEMBER, 26);

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        var week = day.getDayOfWeek();
        return week != SATURDAY && week != SUNDAY && !isHoliday(day);
    }

    /** This day, or the first working day after it. */
    public static LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : after(day, 1);
    }

    /**
     * How many working days lie after the first day, up to and with the last: 1 from Monday to Tuesday, and from Friday to
     * Monday.
     *
     * @return 0 where {@code until} is not after {@code after}
     */
    public static int between(LocalDate after, LocalDate until) {
        return after.isBefore(until)
                ? (int) after.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(WorkingDays::isWorkingDay)
                        .count()
                : 0;
    }

    /**
     * The day that lies this many working days later; 0 gives the day itself, also when nobody works on it.
     *
     * @throws IllegalArgumentException if {@code days < 0}
     */
    public static LocalDate after(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("%d working days is not ahead".formatted(days));
        }
        var found = day;
        for (var left = days; left > 0; left--) {
            do {
                found = found.plusDays(1);
            } while (!isWorkingDay(found));
        }
        return found;
    }

    /**
     * The latest day after which this many working days have passed today: {@code between(before(today, n), today) >= n}.
     *
     * @throws IllegalArgumentException if {@code days < 1}
     */
    public static LocalDate before(LocalDate today, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("%d working days is not behind".formatted(days));
        }
        var found = today.plusDays(1);
        for (var left = days; left > 0; left--) {
            do {
                found = found.minusDays(1);
            } while (!isWorkingDay(found));
        }
        return found.minusDays(1);
    }

    private static boolean isHoliday(LocalDate day) {
        var easter = easter(day.getYear());
        var date = MonthDay.from(day);
        return date.equals(NEW_YEAR)
                || date.equals(LIBERATION)
                || date.equals(CHRISTMAS)
                || date.equals(SECOND_CHRISTMAS)
                || day.equals(kingsDay(day.getYear()))
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || day.equals(easter.plusDays(50));
    }

    /** 27 April, or the day before where that is a Sunday. */
    private static LocalDate kingsDay(int year) {
        var day = LocalDate.of(year, APRIL, 27);
        return day.getDayOfWeek() == SUNDAY ? day.minusDays(1) : day;
    }

    /**
     * Easter Sunday of the Gregorian calendar.
     *
     * @see "T. H. O'Beirne, How ten divisions lead to Easter, New Scientist 9 (1961) 828"
     */
    static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - b / 4 - g + 15) % 30;
        var m = (a + 11 * h) / 319;
        var l = (2 * (b % 4) + 2 * (c / 4) - c % 4 - h + m + 32) % 7;
        var month = (h - m + l + 90) / 25;
        return LocalDate.of(year, month, (h - m + l + month + 19) % 32);
    }
}
