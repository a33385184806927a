package nl.nabij.research;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Figures;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.organisations.Team;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.SafeTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of lists, counted by PostgreSQL. Each test has criteria of its own, so that it counts its own people. */
@RegionTest
class ResearchTests {

    private final String key = "test-" + UUID.randomUUID();

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    Research research;

    @Autowired
    Objections objections;

    @Autowired
    JdbcClient jdbc;

    /** These criteria are none that a page could show. */
    @AfterEach
    void listsAreGone() {
        World.A.run(() -> {
            jdbc.sql("delete from selected where run in (select id from selection_run where criteria_key = ?)")
                    .param(key)
                    .update();
            jdbc.sql("delete from selection_run where criteria_key = ?")
                    .param(key)
                    .update();
        });
    }

    @Test
    void countsWhatBecameOfTheListsAndTheShareOfThoseWhoTalked() {
        World.A.run(() -> {
            list("YES", 11);
            list("NO", 10);
            list(null, 12);

            var finding = Finding.of("list", row(research.byCriteria(figures()), key + "-1"));

            assertThat(finding.selected()).isEqualTo(33);
            assertThat(finding.talked()).isEqualTo(21);
            assertThat(requireNonNull(finding.lonely()).count()).isEqualTo(11);
            assertThat(requireNonNull(finding.lonely()).total()).isEqualTo(21);
        });
    }

    @Test
    void reasonThatDidNotHoldHasNoPartInTheCount() {
        World.A.run(() -> {
            list("YES", 11);

            var table = research.byReason(key + "-1", figures());

            assertThat(table.rows()).extracting(SafeTable.Row::label).containsExactly("1");
        });
    }

    @Test
    void whoObjectsIsCountedNowhere() {
        World.A.run(() -> {
            var people = list("YES", 12);

            objections.object(own(people.getFirst()));

            assertThat(Finding.of("list", row(research.byCriteria(figures()), key + "-1"))
                            .selected())
                    .isEqualTo(11);
            objections.countAgain(own(people.getFirst()));
            assertThat(Finding.of("list", row(research.byCriteria(figures()), key + "-1"))
                            .selected())
                    .isEqualTo(12);
        });
    }

    @Test
    void noCountBetweenOneAndNineIsShown() {
        World.A.run(() -> {
            list("YES", 3);
            list("NO", 40);

            var row = row(research.byCriteria(figures()), key + "-1");

            assertThat(row.cells()).noneMatch(cell -> cell.count() != null && cell.count() > 0 && cell.count() < 10);
            assertThat(Finding.of("list", row).lonely()).isNull();
        });
    }

    private Figures figures() {
        return keys.figures(world.official("Rosa", Role.RESEARCHER), Purpose.SELECT);
    }

    private Access own(ResidentId resident) {
        return keys.access(world.self(resident), resident, Purpose.OWN).orElseThrow();
    }

    private static SafeTable.Row row(SafeTable table, String label) {
        return table.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** So many people on one list, talked to with this outcome; or not invited, where it is null. */
    private List<ResidentId> list(@Nullable String presence, int people) {
        var team = world.municipalTeam();
        var anna = world.worker("Anna", team, Role.CLIENT_MANAGER);
        var run = UUID.randomUUID();
        jdbc.sql("""
                insert into selection_run (id, criteria_key, criteria_version, criteria, asked_by, asked_at, day, ends_on, status, done_at)
                values (?, ?, 1, '{}', ?, '2026-03-02T09:00:00Z', '2026-03-02', '2026-06-01', 'DONE', '2026-03-02T09:00:01Z')
                """).params(run, key, anna.account().value()).update();
        var residents = new ArrayList<ResidentId>();
        for (var person = 0; person < people; person++) {
            residents.add(listed(run, team, anna, presence));
        }
        return residents;
    }

    private ResidentId listed(UUID run, Team team, SignedIn anna, @Nullable String presence) {
        var sam = world.client("Sam", anna);
        var conversation = UUID.randomUUID();
        if (presence != null) {
            jdbc.sql("""
                    insert into conversation (id, resident, account, status, held_on, words, spoken_by, presence, begun_at,
                        saved_at, registered_at, version)
                    values (?, ?, ?, 'REGISTERED', '2026-03-10', 'Ik wil weer wandelen.', 'RESIDENT', ?,
                        '2026-03-10T09:00:00Z', '2026-03-10T09:00:00Z', '2026-03-10T09:05:00Z', 0)
                    """)
                    .params(conversation, sam.value(), anna.account().value(), presence)
                    .update();
        }
        jdbc.sql("""
                insert into selected (id, run, resident, team, manager, reasons, state, changed_at, talked_on, conversation)
                values (?, ?, ?, ?, ?, '[{"is":true,"value":"2","on":"2026-01-05"},{"is":false,"value":"4","on":"2026-01-05"}]',
                        ?, '2026-03-02T09:00:00Z', ?::date, ?)
                """)
                .param(UUID.randomUUID())
                .param(run)
                .param(sam.value())
                .param(team.id().value())
                .param(anna.account().value())
                .param(presence == null ? "OPEN" : "TALKED")
                .param(presence == null ? null : "2026-03-10")
                .param(presence == null ? null : conversation)
                .update();
        return sam;
    }
}
