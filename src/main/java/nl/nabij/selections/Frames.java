package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.caseload.WeekLimits;
import nl.nabij.criteria.CriterionSql;
import nl.nabij.regions.Settings;
import nl.nabij.selections.Draw.Candidate;
import nl.nabij.selections.Draw.Cell;
import nl.nabij.selections.Draw.Drawn;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From whom a study draws: who gets names this week, which of their clients the lot can fall on, and how many that were. */
@Component
class Frames {

    private final JdbcClient jdbc;
    private final Objectors objectors;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    Frames(JdbcClient jdbc, Objectors objectors, Keys keys, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.objectors = objectors;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody who is to get names now. */
    record Member(AccountId account, String email, int places, int room) {}

    /**
     * Those who take part, were trained, and have no names of this week yet. Nobody has a list with open reasons and a sealed one: with
     * a comparison group one waits until the first has ended, without one until the study that seals is over.
     */
    List<Member> members(Study study) {
        return jdbc.sql("""
                select m.account, a.email, m.places, coalesce(l.talks, :standard) as talks,
                       coalesce(g.names, 0) as given, coalesce(w.names, 0) as waiting
                from study_member m
                join account a on a.id = m.account and a.ended_at is null
                left join selection_limit l on l.account = m.account
                left join (select n.account, count(*) as names
                           from study_name n join selected s on s.id = n.selected join selection_run r on r.id = s.run
                           where r.day >= :monday group by n.account) g on g.account = m.account
                left join (select t.account, count(*) as names
                           from study_name n join selected s on s.id = n.selected and s.state = 'OPEN'
                           join tie t on t.resident = s.resident and t.kind = 'CASELOAD' and t.ends is null
                           group by t.account) w on w.account = m.account
                where m.study = :study and m.left_at is null and (m.trained_on is null or m.trained_on <= :today)
                  and (m.drawn_on is null or m.drawn_on < :monday) and (:sealed or not
                """ + SelectionLists.SEALED_LIST.formatted("m.account") + """
                  ) and not (:sealed and exists (
                      select from selected s
                      join tie t on t.resident = s.resident and t.kind = 'CASELOAD' and t.ends is null and t.account = m.account where
                """ + SelectionLists.OPEN_REASONS
                        + """
                  ))
                order by m.account
                for update of m
                """)
                .param("standard", WeekLimits.STANDARD)
                .param("monday", monday())
                .param("today", today())
                .param("day", today())
                .param("sealed", study.isBlinded())
                .param("study", study.id().value())
                .query((row, number) -> {
                    var talks = row.getInt("talks");
                    var room = row.getInt("waiting") >= Draws.MOST_WAITING * talks
                            ? 0
                            : Math.clamp(talks - row.getInt("given"), 0, study.newPerWeek());
                    return new Member(
                            new AccountId(row.getObject("account", UUID.class)),
                            row.getString("email"),
                            row.getInt("places"),
                            room);
                })
                .list();
    }

    /** Whom the lot can fall on, by client manager. */
    Map<AccountId, List<Candidate>> candidates(Study study, CriterionSql criteria, List<Member> members, OnDuty duty) {
        var caseloads = new HashMap<AccountId, List<Candidate>>();
        var considered = new ArrayList<ResidentId>();
        jdbc.sql("select c.resident, t.account, r.birth_date, coalesce(r.client_number, r.id::text) as number, "
                        + criteria.condition() + " is true as meets from "
                        + criteria.from() + """
                join tie t on t.resident = c.resident and t.kind = 'CASELOAD' and t.ends is null and t.account = any (:accounts)
                where c.team = any (:teams) and c.resident <> all (:objecting)
                  and not exists (select from study_name n where n.study = :study and n.resident = c.resident)
                """ + SelectionLists.REACHABLE + SelectionLists.NOT_LISTED)
                .params(criteria.parameters())
                .param(
                        "accounts",
                        members.stream().map(member -> member.account.value()).toArray(UUID[]::new))
                .param("teams", study.teams().stream().map(TeamId::value).toArray(UUID[]::new))
                .param(
                        "objecting",
                        objectors.all(duty).stream().map(ResidentId::value).toArray(UUID[]::new))
                .param("study", study.id().value())
                .param("rest", SelectionLists.rest(today(), settings))
                .query(row -> {
                    var resident = new ResidentId(row.getObject("resident", UUID.class));
                    var meets = row.getBoolean("meets");
                    if (meets || study.isBlinded()) {
                        considered.add(resident);
                        caseloads
                                .computeIfAbsent(
                                        new AccountId(row.getObject("account", UUID.class)), none -> new ArrayList<>())
                                .add(new Candidate(
                                        resident,
                                        row.getString("number"),
                                        meets,
                                        ages(row.getObject("birth_date", LocalDate.class))));
                    }
                });
        keys.touched(considered, duty);
        return caseloads;
    }

    /** How many were drawn before, by client manager and part of the caseload. */
    Map<AccountId, Map<Cell, Integer>> before(Study study) {
        var before = new HashMap<AccountId, Map<Cell, Integer>>();
        jdbc.sql("select account, by_lot, stratum, count(*) as names from study_name where study = ? group by 1, 2, 3")
                .param(study.id().value())
                .query(row -> {
                    before.computeIfAbsent(new AccountId(row.getObject("account", UUID.class)), none -> new TreeMap<>())
                            .put(new Cell(row.getBoolean("by_lot"), row.getInt("stratum")), row.getInt("names"));
                });
        return before;
    }

    /** Keeps from how many these names were drawn: those who could be drawn now, and those who were before. */
    void remember(
            Study study,
            Member member,
            Draw draw,
            List<Candidate> caseload,
            Map<Cell, Integer> before,
            List<Drawn> now) {
        var clients = new TreeMap<>(before);
        var drawn = new TreeMap<>(before);
        caseload.forEach(candidate -> clients.merge(draw.cell(candidate), 1, Integer::sum));
        now.forEach(name -> drawn.merge(new Cell(name.byLot(), name.stratum()), 1, Integer::sum));
        clients.forEach((cell, number) -> jdbc.sql("""
                        insert into study_frame (study, account, by_lot, stratum, clients, drawn)
                        values (:study, :account, :byLot, :stratum, :clients, :drawn)
                        on conflict (study, account, by_lot, stratum)
                        do update set clients = excluded.clients, drawn = excluded.drawn
                        """)
                .param("study", study.id().value())
                .param("account", member.account.value())
                .param("byLot", cell.byLot())
                .param("stratum", cell.stratum())
                .param("clients", number)
                .param("drawn", drawn.getOrDefault(cell, 0))
                .update());
    }

    /** 1 under 40, 2 up to 66, 3 from 67 (the age of the state pension), 4 not known. */
    private int ages(@Nullable LocalDate birthDate) {
        if (birthDate == null) {
            return 4;
        }
        var years = Period.between(birthDate, today()).getYears();
        return years < 40 ? 1 : years < 67 ? 2 : 3;
    }

    /** This week was drawn for these. */
    void drawn(Study study, List<Member> members) {
        members.forEach(member -> jdbc.sql("""
                        update study_member set drawn_on = :monday, places = places + :room
                        where study = :study and account = :account
                        """)
                .param("monday", monday())
                .param("room", member.room)
                .param("study", study.id().value())
                .param("account", member.account.value())
                .update());
    }

    private LocalDate monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
