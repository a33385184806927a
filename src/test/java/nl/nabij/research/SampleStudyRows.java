package nl.nabij.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.nabij.World;
import nl.nabij.organisations.Team;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.StudyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A study with talks as the tables have it after some months. Call it inside a region. */
class SampleStudyRows {

    private final World world;
    private final JdbcClient jdbc;
    private final StudyId study = StudyId.next();
    private final UUID run = UUID.randomUUID();
    private final Team team;
    private final SignedIn anna;

    SampleStudyRows(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
        this.team = world.municipalTeam();
        this.anna = world.worker("Anna", team, Role.CLIENT_MANAGER);
        jdbc.sql("""
                insert into study (id, name, question, criteria_key, criteria_version, criteria_name, criteria, from_on, until_on,
                                   new_per_week, comparison, share, seed, status)
                values (?, 'Netwerk', 'Mist de regel mensen?', 'rule-9', 1, 'Klein netwerk',
                        '{"version":1,"criterion":{"kind":"age","from":18,"to":66}}', '2026-03-02', '2026-12-01', 2, 'RANDOM', 50, ?, 'OPEN')
                """).params(study.value(), UUID.randomUUID()).update();
        jdbc.sql("insert into study_team (study, team) values (?, ?)")
                .params(study.value(), team.id().value())
                .update();
        jdbc.sql("""
                insert into selection_run (id, criteria_key, criteria_version, criteria_name, criteria, asked_by, asked_at, day, ends_on,
                                           status, done_at, study)
                values (?, 'rule-9', 1, 'Klein netwerk', '{"version":1,"criterion":{"kind":"age","from":18,"to":66}}', ?,
                        '2026-03-02T09:00:00Z', '2026-03-02', '2026-06-01', 'DONE', '2026-03-02T09:00:01Z', ?)
                """).params(run, anna.account().value(), study.value()).update();
    }

    StudyId study() {
        return study;
    }

    /** From so many clients so many were drawn. */
    SampleStudyRows frame(boolean byLot, int clients, int drawn) {
        jdbc.sql("insert into study_frame (study, account, by_lot, stratum, clients, drawn) values (?, ?, ?, 0, ?, ?)")
                .params(study.value(), anna.account().value(), byLot, clients, drawn)
                .update();
        return this;
    }

    /** So many names with this impression; null for who was not talked with. */
    List<ResidentId> names(boolean byLot, @Nullable String presence, int people) {
        var residents = new ArrayList<ResidentId>();
        for (var person = 0; person < people; person++) {
            residents.add(name(byLot, presence));
        }
        return residents;
    }

    private ResidentId name(boolean byLot, @Nullable String presence) {
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
        var selected = UUID.randomUUID();
        jdbc.sql("""
                insert into selected (id, run, resident, team, manager, reasons, state, changed_at, talked_on, conversation, sealed)
                values (?, ?, ?, ?, ?, '[]', ?, '2026-03-02T09:00:00Z', ?, ?, ?)
                """)
                .param(selected)
                .param(run)
                .param(sam.value())
                .param(team.id().value())
                .param(anna.account().value())
                .param(presence == null ? "OPEN" : "TALKED")
                .param(presence == null ? null : LocalDate.of(2026, 3, 10))
                .param(presence == null ? null : conversation)
                .param(presence == null)
                .update();
        jdbc.sql(
                        "insert into study_name (selected, study, resident, account, by_lot, stratum) values (?, ?, ?, ?, ?, 0)")
                .params(selected, study.value(), sam.value(), anna.account().value(), byLot)
                .update();
        return sam;
    }
}
