package nl.nabij.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The invented land and its people. */
class LandTests {

    @Test
    void everyPostcodeOfTheSampleFilesHasOneNeighbourhood() {
        assertThat(Land.neighbourhoods())
                .extracting(Land.Neighbourhood::postcode)
                .containsExactly(
                        "1441", "1442", "1443", "1444", "1445", "1446", "1501", "1502", "1503", "1504", "1505", "1506",
                        "1507", "1508", "1509");
    }

    @Test
    void codesAreNotThoseOfRealPlaces() {
        assertThat(Land.MUNICIPALITIES)
                .allSatisfy(place -> assertThat(place.code()).startsWith("GM99"));
        assertThat(Land.neighbourhoods())
                .extracting(Land.Neighbourhood::code)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("BU99[0-9]{4}"));
    }

    @Test
    void sameSeedGivesTheSamePeople() {
        var names = new InventedNames();
        var one = new Chance(20261122);
        var other = new Chance(20261122);

        for (var person = 0; person < 100; person++) {
            assertThat(names.next(one)).isEqualTo(names.next(other));
        }
    }

    @Test
    void infixStandsApartFromTheName() {
        var names = new InventedNames();
        var chance = new Chance(1);

        for (var person = 0; person < 500; person++) {
            var name = names.next(chance);
            assertThat(name.family()).as(name.full()).doesNotStartWith("van ").doesNotStartWith("de ");
        }
    }

    @Test
    void everyStoryIsWhole() {
        assertThat(Story.all()).hasSize(30).allSatisfy(story -> {
            assertThat(story.kind()).isIn("SOCIAL", "EMOTIONAL", "BOTH");
            assertThat(story.question()).endsWith(".");
        });
    }
}
