package nl.nabij.caseload;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.access.Opening;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Ties;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.residents.IdentifiedResident;
import nl.nabij.residents.Newcomers;
import nl.nabij.residents.ResidentFiles;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a checked file: residents through their own front door, and one statement per table for the rest. What is changed is
 * kept as it was, so that the file can be undone. Only {@link CaseloadFile} uses it, in its one transaction.
 */
@Service
@Transactional
class CaseloadLoading {

    private static final String COLUMNS =
            Arrays.stream(ZrmDomain.values()).map(ZrmDomain::column).collect(joining(", "));
    private static final String GIVEN_SCORES = Arrays.stream(ZrmDomain.values())
            .map(domain ->
                    "s.scores[%d]".formatted(Arrays.asList(ZrmDomain.values()).indexOf(domain) + 1))
            .collect(joining(", "));
    private static final String NEW_SCORES = Arrays.stream(ZrmDomain.values())
            .map(domain -> "%1$s = excluded.%1$s".formatted(domain.column()))
            .collect(joining(", "));

    private final ResidentFiles residents;
    private final Ties ties;
    private final MoveNews news;
    private final JdbcClient jdbc;

    CaseloadLoading(ResidentFiles residents, Ties ties, MoveNews news, JdbcClient jdbc) {
        this.residents = residents;
        this.ties = ties;
        this.news = news;
        this.jdbc = jdbc;
    }

    /** Adds the new people of a span; the key is for these residents. Their rows never leave the database. */
    @Opens(value = Part.ZRM, changes = true)
    public void add(ImportId id, Staging.Span span, List<Newcomer> people, LocalDate today, Opening opening) {
        residents.addAll(
                new Newcomers(
                        "select resident, client_number, " + Told.PERSON_SQL + """
                         from caseload_row
                        where import = :import and good and not known and number between :first and :last order by number
                        """,
                        Map.of("import", id.value(), "first", span.first(), "last", span.last())),
                opening);
        var managers = LinkedHashMap.<ResidentId, AccountId>newLinkedHashMap(people.size());
        people.forEach(one -> managers.put(one.resident(), one.manager()));
        residents.handOver(managers, id.value(), opening);
        newClients(id, span, today);
        newAssessments(id, span);
    }

    /** Changes the known people of a span; the key is for these residents. */
    @Opens(value = Part.ZRM, changes = true)
    public void change(ImportId id, Staging.Span span, List<Seen> rows, LocalDate today, Opening opening) {
        people(id, rows, opening);
        managers(id, rows, opening);
        knownClients(id, span, today);
        knownAssessments(id, span);
    }

    /** These clients are nobody's from now on; what is open is asked of who leads their team. Nothing is removed. */
    @Opens(value = Part.ZRM, changes = true)
    public void gone(ImportId id, List<Gone> gone, Opening opening) {
        jdbc.sql("""
                insert into caseload_change (import, resident, kind, subject, before)
                select :import, resident, 'GONE', resident, jsonb_build_object('manager', manager, 'lead', lead)
                from unnest(:resident, :manager, :lead) as gone (resident, manager, lead)
                """)
                .param("import", id.value())
                .param(
                        "resident",
                        gone.stream().map(one -> one.resident().value()).toArray(UUID[]::new))
                .param(
                        "manager",
                        gone.stream().map(one -> one.manager().value()).toArray(UUID[]::new))
                .param(
                        "lead",
                        gone.stream()
                                .map(one -> one.lead() == null || !one.hasWork()
                                        ? null
                                        : one.lead().value())
                                .toArray(UUID[]::new))
                .update();
        ties.endCaseload(gone.stream().map(Gone::resident).toList());
        var offered =
                gone.stream().filter(one -> one.lead() != null && one.hasWork()).toList();
        offered.forEach(one -> ties.teamLead(requireNonNull(one.lead()), one.resident(), id.value()));
        offered.stream()
                .collect(groupingBy(one -> new MoveNews.Move(one.manager(), requireNonNull(one.lead()))))
                .forEach((move, those) ->
                        news.tell(move, those.stream().map(Gone::resident).toList()));
    }

    private void people(ImportId id, List<Seen> rows, Opening opening) {
        var news = rows.stream().filter(Seen::tellsNews).toList();
        if (news.isEmpty()) {
            return;
        }
        var now = residents.all(opening).stream().collect(toMap(IdentifiedResident::id, one -> Told.of(one.person())));
        residents.putAll(
                news.stream()
                        .map(row -> new IdentifiedResident(
                                row.resident(), kept(row, now).person(row.clientNumber())))
                        .toList(),
                opening);
        keepPeople(id, news, now);
    }

    private static Told kept(Seen row, Map<ResidentId, Told> now) {
        return row.told().over(requireNonNull(now.get(row.resident())), row.before(), row.keepsAddress());
    }

    private void keepPeople(ImportId id, List<Seen> known, Map<ResidentId, Told> now) {
        jdbc.sql("""
                insert into caseload_change (import, resident, kind, subject, before, version)
                select :import, r.id, 'PERSON', r.id, jsonb_build_object('told', string_to_array(known.told, :between)), r.version
                from unnest(:resident, :told) as known (id, told) join resident r using (id)
                """)
                .param("import", id.value())
                .param("between", "\n")
                .param(
                        "resident",
                        known.stream().map(row -> row.resident().value()).toArray(UUID[]::new))
                .param(
                        "told",
                        known.stream()
                                .map(row -> String.join(
                                        "\n",
                                        requireNonNull(now.get(row.resident())).texts()))
                                .toArray(String[]::new))
                .update();
    }

    private void managers(ImportId id, List<Seen> rows, Opening opening) {
        var moved = rows.stream().filter(Seen::changesManager).toList();
        if (moved.isEmpty()) {
            return;
        }
        residents.handOver(moved.stream().collect(toMap(Seen::resident, Seen::manager)), id.value(), opening);
        jdbc.sql("""
                insert into caseload_change (import, resident, kind, subject, before)
                select :import, resident, 'MANAGER', resident, jsonb_build_object('manager', manager)
                from unnest(:resident, :manager) as moved (resident, manager)
                """)
                .param("import", id.value())
                .param(
                        "resident",
                        moved.stream().map(row -> row.resident().value()).toArray(UUID[]::new))
                .param(
                        "manager",
                        moved.stream()
                                .map(row -> row.managerNow() == null
                                        ? null
                                        : row.managerNow().value())
                                .toArray(UUID[]::new))
                .update();
    }

    /** Nothing of theirs can be there yet: a plain insert, which is faster than one that looks first. */
    private void newClients(ImportId id, Staging.Span span, LocalDate today) {
        in(span, id, """
                insert into caseload_client (resident, team, benefit_since, import, told, last_seen_on)
                select resident, team, benefit_since, import, told, :today from caseload_row s
                where s.import = :import and s.good and not s.known and s.number between :first and :last
                """).param("today", today).update();
    }

    private void newAssessments(ImportId id, Staging.Span span) {
        in(span, id, """
                insert into zrm_assessment (id, resident, assessed_on, edition, %s, not_assessed, import)
                select s.assessment, s.resident, s.assessed_on, s.edition, %s, s.reasons, s.import from caseload_row s
                where s.import = :import and s.good and not s.known and s.assessed_on is not null
                  and s.number between :first and :last
                """.formatted(COLUMNS, GIVEN_SCORES)).update();
    }

    private void knownClients(ImportId id, Staging.Span span, LocalDate today) {
        in(span, id, """
                insert into caseload_change (import, resident, kind, subject, before)
                select s.import, c.resident, 'CLIENT', c.resident, to_jsonb(c)
                from caseload_row s join caseload_client c on c.resident = s.resident
                where s.import = :import and s.good and s.known and s.number between :first and :last
                """).update();
        in(span, id, """
                insert into caseload_client as c (resident, team, benefit_since, told, last_seen_on)
                select s.resident, s.team, s.benefit_since, s.told, :today from caseload_row s
                where s.import = :import and s.good and s.known and s.number between :first and :last
                on conflict (resident) do update
                set team = excluded.team, benefit_since = coalesce(excluded.benefit_since, c.benefit_since),
                    told = excluded.told, last_seen_on = greatest(c.last_seen_on, excluded.last_seen_on)
                """).param("today", today).update();
    }

    private void knownAssessments(ImportId id, Staging.Span span) {
        in(span, id, """
                insert into caseload_change (import, resident, kind, subject, before)
                select s.import, z.resident, 'ZRM', z.id, to_jsonb(z)
                from caseload_row s
                join zrm_assessment z
                    on z.resident = s.resident and z.assessed_on = s.assessed_on and z.edition = s.edition
                where s.import = :import and s.good and s.known and s.number between :first and :last
                  and (s.scores is distinct from %s or s.reasons is distinct from z.not_assessed)
                """.formatted(Comparison.SCORES)).update();
        in(span, id, """
                insert into zrm_assessment as z (id, resident, assessed_on, edition, %s, not_assessed, import)
                select s.assessment, s.resident, s.assessed_on, s.edition, %s, s.reasons, s.import from caseload_row s
                where s.import = :import and s.good and s.known and s.assessed_on is not null
                  and s.number between :first and :last
                on conflict (resident, assessed_on, edition) do update set %s, not_assessed = excluded.not_assessed
                where (%s) is distinct from (%s) or z.not_assessed <> excluded.not_assessed
                """.formatted(
                                COLUMNS,
                                GIVEN_SCORES,
                                NEW_SCORES,
                                Comparison.SCORES,
                                Comparison.SCORES.replace("z.", "excluded.")))
                .update();
    }

    private JdbcClient.StatementSpec in(Staging.Span span, ImportId id, String sql) {
        return jdbc.sql(sql)
                .param("import", id.value())
                .param("first", span.first())
                .param("last", span.last());
    }
}
