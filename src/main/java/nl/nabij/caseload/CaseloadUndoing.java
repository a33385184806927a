package nl.nabij.caseload;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.nabij.access.Opening;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Ties;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.residents.IdentifiedResident;
import nl.nabij.residents.ResidentFiles;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what {@link CaseloadLoading} wrote, from what it kept. Only {@link CaseloadFile} uses it, in its one transaction. */
@Service
@Transactional
class CaseloadUndoing {

    private static final String COLUMNS =
            Arrays.stream(ZrmDomain.values()).map(ZrmDomain::column).collect(joining(", "));

    private final ResidentFiles residents;
    private final Ties ties;
    private final MoveNews news;
    private final JdbcClient jdbc;

    CaseloadUndoing(ResidentFiles residents, Ties ties, MoveNews news, JdbcClient jdbc) {
        this.residents = residents;
        this.ties = ties;
        this.news = news;
        this.jdbc = jdbc;
    }

    /** Puts whom the file changed back as they were before it; whom it brought is taken out apart. */
    @Opens(value = Part.ZRM, changes = true)
    public void undo(ImportId id, Opening opening) {
        undoAssessments(id);
        undoPeople(id, opening);
        undoClients(id);
        undoManagers(id, opening);
        jdbc.sql("delete from caseload_change where import = ?")
                .param(id.value())
                .update();
    }

    private void undoAssessments(ImportId id) {
        jdbc.sql("delete from zrm_assessment where import = ?")
                .param(id.value())
                .update();
        jdbc.sql("""
                update zrm_assessment z set not_assessed = old.not_assessed, (%1$s) = row(%2$s)
                from caseload_change c, jsonb_populate_record(null::zrm_assessment, c.before) as old
                where c.import = ? and c.kind = 'ZRM' and z.id = c.subject
                """.formatted(
                                COLUMNS,
                                Arrays.stream(ZrmDomain.values())
                                        .map(domain -> "old." + domain.column())
                                        .collect(joining(", "))))
                .param(id.value())
                .update();
    }

    private void undoPeople(ImportId id, Opening opening) {
        var before = new ArrayList<IdentifiedResident>();
        jdbc.sql("""
                select c.resident, r.client_number, array(select jsonb_array_elements_text(c.before -> 'told')) as told
                from caseload_change c join resident r on r.id = c.resident
                where c.import = ? and c.kind = 'PERSON'
                """).param(id.value()).query(row -> {
            before.add(new IdentifiedResident(
                    new ResidentId(row.getObject("resident", UUID.class)),
                    new Told(List.of((String[]) row.getArray("told").getArray()))
                            .person(row.getString("client_number"))));
        });
        residents.putAll(before, opening);
    }

    private void undoClients(ImportId id) {
        jdbc.sql("""
                update caseload_client c
                set team = old.team, benefit_since = old.benefit_since, told = old.told, last_seen_on = old.last_seen_on
                from caseload_change change, jsonb_populate_record(null::caseload_client, change.before) as old
                where change.import = ? and change.kind = 'CLIENT' and c.resident = change.subject
                """).param(id.value()).update();
        jdbc.sql("""
                delete from caseload_client c using caseload_change change
                where change.import = :import and change.kind = 'PERSON' and c.resident = change.resident
                  and not exists (select from caseload_change client
                                  where client.import = :import and client.kind = 'CLIENT' and client.subject = c.resident)
                """).param("import", id.value()).update();
    }

    private void undoManagers(ImportId id, Opening opening) {
        var before = jdbc.sql("""
                select resident, (before ->> 'manager')::uuid as manager, (before ->> 'lead')::uuid as lead
                from caseload_change where import = ? and kind in ('MANAGER', 'GONE') and before ->> 'manager' is not null
                """).param(id.value()).query(Before.class).list();
        residents.handOver(
                before.stream()
                        .collect(toMap(one -> new ResidentId(one.resident()), one -> new AccountId(one.manager()))),
                null,
                opening);
        before.stream()
                .filter(one -> one.lead() != null)
                .collect(groupingBy(one ->
                        new MoveNews.Move(new AccountId(requireNonNull(one.lead())), new AccountId(one.manager()))))
                .forEach((move, those) -> news.tell(
                        move,
                        those.stream()
                                .map(one -> new ResidentId(one.resident()))
                                .toList()));
        ties.end(id.value());
    }

    private record Before(
            UUID resident, UUID manager, @Nullable UUID lead) {}
}
