package nl.nabij.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Shown;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The third front door of the residents module: somebody's own clients. Nobody else's is ever read, so a search for
 * somebody else's client gives the same answer, in the same time, as a search for nobody.
 */
@Service
@Transactional
public class Clients {

    /** Clients on one page of the list. */
    static final int PAGE = 50;

    /** A longer result asks to type more. */
    static final int MOST = 20;

    private static final String OWN = """
            select id, client_number, given_name, infix, family_name, called_name, birth_date, deceased_on, moved_away_on,
                   do_not_contact,
                   array(select away_number from resident_merge where kept = resident.id and away_number is not null) as former
            from resident
            where id in (select resident from tie where account = :account and kind = 'CASELOAD' and ends is null)
            """;

    private final JdbcClient jdbc;
    private final Keys keys;
    private final List<NextThings> nextThings;

    Clients(JdbcClient jdbc, Keys keys, List<NextThings> nextThings) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.nextThings = nextThings;
    }

    /**
     * One page of the own caseload, by family name, with what is asked first for each.
     *
     * @param page 0 is the first
     * @return at most {@value #PAGE} clients, and one more where there is a next page
     */
    @Opens(Part.PERSON)
    public Shown<ClientView> page(int page, ListAccess list) {
        var rows = jdbc.sql(OWN + "order by family_name, given_name, id limit :most offset :from")
                .param("account", account(list))
                .param("most", PAGE + 1)
                .param("from", Math.multiplyExact((long) page, PAGE))
                .query((row, number) -> view(row))
                .list();
        return keys.show(withNext(rows, list), ClientView::id, list);
    }

    /**
     * The own clients about whom something is asked of who looks: what is to be done first comes first.
     *
     * @return at most {@value #PAGE}, and one more where there are others
     */
    @Opens(Part.PERSON)
    public Shown<ClientView> asking(ListAccess list) {
        var all = jdbc.sql(OWN + "order by family_name, given_name, id")
                .param("account", account(list))
                .query((row, number) -> view(row))
                .list();
        var asking = new ArrayList<Asking>();
        for (var view : withNext(all, list)) {
            var next = view.next();
            if (next != null) {
                asking.add(new Asking(view, next.due()));
            }
        }
        asking.sort(Comparator.comparing(Asking::due));
        return keys.show(asking.stream().map(Asking::view).limit(PAGE + 1L).toList(), ClientView::id, list);
    }

    /** The own clients that fit what was typed, the nearest first; at most {@value #MOST} + 1. */
    @Opens(Part.PERSON)
    public Shown<ClientView> find(String typed, ListAccess list) {
        return keys.show(withNext(fitting(typed, list), list), ClientView::id, list);
    }

    /** As {@link #find}, for who looks for a second time that somebody stands here: who they are, not what is asked. */
    @Opens(Part.PERSON)
    public Shown<ClientView> who(String typed, ListAccess list) {
        return keys.show(fitting(typed, list), ClientView::id, list);
    }

    private List<ClientView> fitting(String typed, ListAccess list) {
        var search = Search.of(typed);
        return jdbc.sql(OWN).param("account", account(list)).query((row, number) -> near(row, search)).list().stream()
                .filter(one -> one.distance().isPresent())
                .sorted(Comparator.comparingInt((Near one) -> one.distance().getAsInt())
                        .thenComparing(one -> one.view().fullName()))
                .limit(MOST + 1L)
                .map(Near::view)
                .toList();
    }

    private List<ClientView> withNext(List<ClientView> rows, ListAccess list) {
        var next = new HashMap<ResidentId, NextThings.Next>();
        var residents = rows.stream().map(ClientView::id).toList();
        nextThings.forEach(things -> things.of(residents, list)
                .forEach((resident, thing) ->
                        next.merge(resident, thing, (one, other) -> one.due().isAfter(other.due()) ? other : one)));
        return rows.stream().map(row -> row.with(next.get(row.id()))).toList();
    }

    private static Near near(ResultSet row, Search search) throws SQLException {
        var view = view(row);
        return new Near(view, search.distance(view.fullName(), view.calledName(), numbers(row), view.birthDate()));
    }

    /** The own one, and those under which this resident was known before two were made one. */
    private static List<String> numbers(ResultSet row) throws SQLException {
        return Stream.concat(Stream.ofNullable(row.getString("client_number")), Stream.of((String[])
                        row.getArray("former").getArray()))
                .toList();
    }

    private static ClientView view(ResultSet row) throws SQLException {
        return new ClientView(
                new ResidentId(row.getObject("id", UUID.class)),
                Resident.fullName(row.getString("given_name"), row.getString("infix"), row.getString("family_name")),
                row.getString("called_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("deceased_on", LocalDate.class),
                row.getObject("moved_away_on", LocalDate.class),
                row.getBoolean("do_not_contact"),
                null);
    }

    private static UUID account(ListAccess list) {
        return ((SignedIn) list.actor()).account().value();
    }

    private record Asking(ClientView view, LocalDate due) {}

    private record Near(ClientView view, OptionalInt distance) {}
}
