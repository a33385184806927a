package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.nabij.residents.Likeness.Sign;
import nl.nabij.residents.Likeness.Strength;
import nl.nabij.residents.Likeness.Traits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pairs that people judged before the rules were written: who is one person, who may be, and who is not. All are invented. Each
 * line is: given name, infix, family name, birth date, postcode and house number, telephone; of the one, then of the other.
 */
class LikenessTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # The same letters, written otherwise
        Henk;;Wolters;1961-04-12;1441AB 12;              | Henk;;Wolters;1961-04-12;;                         | CLEAR
        Henk;;Wolters;1961-04-12;1441AB 12;              | HENK;;WOLTERS;1961-04-12;1441AB 12;                | CLEAR
        Jan;van de;Berg;1950-01-31;1441AB 1;             | Jan;v/d;Berg;1950-01-31;;                          | CLEAR
        Jan;van den;Berg;1950-01-31;1441AB 1;            | Jan;;van den Berg;1950-01-31;;                     | CLEAR
        Zoë;;Özdemir;1988-06-02;1441AB 1;                | Zoe;;Ozdemir;1988-06-02;;                          | CLEAR
        Fatima;el;Idrissi;1979-11-30;;                   | Fatima;;Idrissi;1979-11-30;;                       | CLEAR
        # A slip, or the same sound
        Mohamed;;Aydin;1970-03-03;1441AB 9;              | Mohammed;;Aydın;1970-03-03;1441AB 9;               | CLEAR
        Marijke;de;Vries;1966-07-08;1442CD 3;            | Marijke;de;Vrise;1966-07-08;1442CD 3;              | CLEAR
        Kees;;Meijer;1948-12-01;1441AB 30;               | Cees;;Meyer;1948-12-01;1441AB 30;                  | CLEAR
        Kees;;Meijer;1948-12-01;;                        | Cees;;Meyer;1948-12-01;;                           | POSSIBLE
        Annemarie;;Schouten;1959-09-19;1441AB 5;         | Anne Marie;;Schouten;1959-09-19;1441AB 5;          | CLEAR
        # A marriage
        Ria;;Jansen-de Vries;1955-05-05;1443EF 8;        | Ria;de;Vries;1955-05-05;1443EF 8;                  | CLEAR
        Ria;;Jansen-de Vries;1955-05-05;;                | Ria;;Jansen;1955-05-05;;                           | POSSIBLE
        # A short name
        Sam;de;Wit;1961-04-12;;                          | Sammy;;Wit;1961-04-12;;                            | POSSIBLE
        Jan;;Prins;2001-01-05;1441AB 7;                  | Janneke;;Prins;2001-01-05;1441AB 7;                | POSSIBLE
        # Initials, and the wrong way round
        J.P.;de;Boer;1944-02-29;1441AB 44;               | Johannes;de;Boer;1944-02-29;1441AB 44;             | CLEAR
        J.;;Bakker;1944-02-29;;                          | Jan;;Bakker;1944-02-29;;                           | -
        Nguyen;;Linh;1990-10-10;;                        | Linh;;Nguyen;1990-10-10;;                          | POSSIBLE
        Linh;;Nguyen;1990-10-10;1441AB 2;                | Nguyen;;Linh;1990-10-10;1441AB 2;                  | CLEAR
        # The birth date
        Sam;de;Wit;1961-04-12;1441AB 12;                 | Sam;de;Wit;1961-12-04;1441AB 12;                   | CLEAR
        Sam;de;Wit;1961-04-12;;                          | Sam;de;Wit;1961-12-04;;                            | POSSIBLE
        Sam;de;Wit;1961-04-12;1441AB 12;                 | Sam;de;Wit;1961-04-13;1441AB 12;                   | POSSIBLE
        Sam;de;Wit;1961-04-12;1441AB 12;                 | Sam;de;Wit;1916-04-12;1441AB 12;                   | POSSIBLE
        Sam;de;Wit;1961-04-12;1441AB 12;                 | Sam;de;Wit;1961-04-13;1999ZZ 1;                    | -
        Sam;de;Wit;1961-04-12;1441AB 12;                 | Sam;de;Wit;;1441AB 12;                             | POSSIBLE
        Sam;de;Wit;1961-04-12;;0612345678                | Sam;de;Wit;;;0612345678                            | POSSIBLE
        Sam;de;Wit;;;                                    | Sam;de;Wit;;;                                      | -
        # Not one person
        Jan;;Jansen;1961-04-12;1441AB 12;                | Piet;;Jansen;1961-04-12;1441AB 12;                 | -
        Lotte;;Prins;2001-01-05;1441AB 7;                | Fenna;;Prins;2001-01-05;1441AB 7;                  | -
        Tim;;Prins;2001-01-05;1441AB 7;                  | Tom;;Prins;2001-01-05;1441AB 7;                    | -
        Jan;;Mulder;1940-03-02;1441AB 6;                 | Jan;;Mulder;1968-08-17;1441AB 6;                   | -
        Jan;;Mulder;1961-04-12;;                         | Jan;;Smit;1961-04-12;;                             | -
        Jan;;Mulder;1961-04-12;1441AB 6;                 | Els;;Smit;1961-04-12;1441AB 6;                     | -
        Ali;;Yilmaz;1980-01-01;;                         | Aylin;;Yilmaz;1980-01-01;;                         | -
        Jan;;Jansen;1961-04-12;;                         | Jan;;Jansen;1972-09-30;;                           | -
        """)
    void peopleAreJudgedAsPeopleJudgeThem(String one, String other, String expected) {
        var likeness = Likeness.between(traits(one), traits(other));
        var turned = Likeness.between(traits(other), traits(one));

        assertThat(likeness.map(found -> found.strength().name()).orElse("-")).isEqualTo(expected);
        assertThat(turned).as("the other way round").isEqualTo(likeness);
    }

    @Test
    void signsAreTheReasonsInWords() {
        assertThat(Likeness.between(
                        traits("Ria;;Jansen-de Vries;1955-05-05;1443EF 8;0612345678"),
                        traits("Ria;de;Vries;1955-05-05;1443EF 9;0612345678")))
                .map(Likeness::signs)
                .hasValueSatisfying(signs -> assertThat(signs)
                        .containsExactly(Sign.NAME_PART, Sign.BIRTH_SAME, Sign.POSTCODE_SAME, Sign.PHONE_SAME));
    }

    /** Twins of whom the names differ in one letter are two people when one is a girl and the other a boy. */
    @Test
    void otherSexWithAnotherNameIsAnotherPerson() {
        var hanna = new Traits("Hanne", "", "Prins", "Hanne", day("2001-01-05"), Sex.FEMALE, "1441AB", 7, null, null);
        var hannes = new Traits("Hannes", "", "Prins", "Hannes", day("2001-01-05"), Sex.MALE, "1441AB", 7, null, null);

        assertThat(Likeness.between(hanna, hannes)).isEmpty();
    }

    /** Somebody who is called otherwise than the passport says. */
    @Test
    void calledNameCounts() {
        var passport = new Traits("Johanna", "", "Kok", "Joke", day("1951-08-09"), null, "1441AB", 3, null, null);
        var daily = new Traits("Joke", "", "Kok", "Joke", day("1951-08-09"), null, "1441AB", 3, null, null);

        assertThat(Likeness.between(passport, daily)).map(Likeness::strength).isEqualTo(Optional.of(Strength.CLEAR));
    }

    /** 1 January, or 1900: what stands there when nobody knew the day says little. With a place or a number, it is clear. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Amina;;Nouri;1990-01-01;1441AB 12;   | Amina;;Nouri;1990-01-01;1441AB 40;   | CLEAR
        Amina;;Nouri;1990-01-01;1441AB 12;   | Amina;;Noury;1990-01-01;1441AB 12;   | CLEAR
        Amina;;Nouri;1990-01-01;1441AB 12;   | Amina;;Nouri;1990-01-01;1999ZZ 1;    | POSSIBLE
        Amina;;Nouri;1990-01-01;1441AB 12;   | Amina;;Noury;1990-01-01;1999ZZ 1;    | -
        Amina;;Nouri;1990-01-01;1441AB 12;   | A.;;Nouri;1990-01-01;1441AB 12;      | POSSIBLE
        Amina;;Nouri;1990-01-01;1441AB 12;   | A.;;Nouri;1990-01-01;1441AB 40;      | -
        """)
    void birthDateThatManyHaveSaysLess(String one, String other, String expected) {
        var likeness = Likeness.between(traits(one).bornOnCommonDay(true), traits(other));

        assertThat(likeness.map(found -> found.strength().name()).orElse("-")).isEqualTo(expected);
        likeness.ifPresent(found -> assertThat(found.signs()).contains(Sign.BIRTH_COMMON));
    }

    private static Traits traits(String line) {
        var parts = line.split(";", -1);
        var address = parts[4].split(" ");
        return new Traits(
                parts[0],
                parts[1],
                parts[2],
                parts[0],
                parts[3].isEmpty() ? null : day(parts[3]),
                null,
                parts[4].isEmpty() ? null : address[0],
                parts[4].isEmpty() ? null : Integer.valueOf(address[1]),
                text(parts[5]),
                null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static @Nullable String text(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
