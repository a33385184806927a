package nl.nabij.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ReflectionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looking back is for oneself alone. */
@RegionTest
class ReflectionsTests {

    private static final String OWN = "Ik vulde de stilte. Volgende keer tel ik tot tien.";

    @Autowired
    Reflections reflections;

    @Autowired
    Guides guides;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private SignedIn anna;
    private Guide guide;

    @BeforeEach
    void annaAndAGuide() {
        anna = World.A.call(() -> world.clientManager());
        guide = guides.find(Guides.FIRST_TALK, Locale.of("nl")).orElseThrow();
    }

    @Test
    void onlyTheWriterReadsItAndThrowsItAway() {
        World.A.run(() -> {
            var bram = world.clientManager();
            var id = ReflectionId.next();
            reflections.keep(id, guide, List.of(OWN, "", ""), anna);
            reflections.keep(id, guide, List.of(OWN, "", ""), anna);

            reflections.discard(id, bram);

            assertThat(reflections.of(bram)).isEmpty();
            assertThat(reflections.of(anna))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.answers()).containsExactly(OWN, "", ""));
            reflections.discard(id, anna);
            assertThat(reflections.of(anna)).isEmpty();
        });
    }

    /** The table cannot even say whom the talk was with. */
    @Test
    void nothingTiesItToAResidentOrATalk() {
        World.A.run(() -> assertThat(jdbc.sql("""
                                select column_name from information_schema.columns
                                where table_schema = current_schema() and table_name = 'reflection'
                                """).query(String.class).list())
                .containsExactlyInAnyOrder("id", "account", "guide", "guide_version", "written_on", "answers"));
    }

    @Test
    void disappearsAfterAYear() {
        World.A.run(() -> {
            clock.at("2026-11-24T09:15:00Z");
            reflections.keep(ReflectionId.next(), guide, List.of(OWN), anna);
            clock.at("2027-11-24T09:15:00Z");
            reflections.expire();
            assertThat(reflections.of(anna))
                    .extracting(Reflection::writtenOn)
                    .containsExactly(LocalDate.of(2026, 11, 24));

            clock.at("2027-11-25T09:15:00Z");
            reflections.expire();

            assertThat(reflections.of(anna)).isEmpty();
        });
    }

    @Test
    void pageKeepsWhatWasWrittenAndAsksForOneAnswer() {
        var form = pages.page(anna, "/reflections/new?guide=" + guide.key());
        var id = form.select("input[name=id]").attr("value");

        var again = pages.refused(anna, "/reflections", fields(id, ""));
        assertThat(again.select("#answers0-error").text()).isEqualTo("Schrijf bij één vraag iets op, of sla dit over.");
        assertThat(pages.accepted(anna, "/reflections", fields(id, OWN))).isEqualTo("/reflections");

        assertThat(pages.page(anna, "/reflections").select("main section p").eachText())
                .contains(OWN);
        assertThat(pages.get(anna, "/reflections/new?guide=nothing")).hasStatus(404);
    }

    private String[] fields(String id, String first) {
        return new String[] {
            "id", id, "guide", guide.key(), "version", "2", "answers[0]", first, "answers[1]", "", "answers[2]", ""
        };
    }
}
