package nl.nabij.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResponseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second front door of the responses module: what a professional writes beside what a resident filled in. */
@Service
@Transactional
public class ViewsBeside {

    private final JdbcClient jdbc;
    private final Clock clock;

    ViewsBeside(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Beside one filling in, newest first; for who talks with the person, and for the person. */
    @Opens(Part.TALK)
    public List<ViewBeside> of(ResponseId response, Access access) {
        return isOpen(access)
                ? jdbc.sql("select * from view_beside where response = ? and resident = ? order by written_at desc")
                        .params(response.value(), access.resident().value())
                        .query((row, number) -> view(row))
                        .list()
                : List.of();
    }

    /** Beside anything that was filled in, newest first; at most five. */
    @Opens(Part.TALK)
    public List<ViewBeside> all(Access access) {
        return isOpen(access)
                ? jdbc.sql("select * from view_beside where resident = ? order by written_at desc limit 5")
                        .param(access.resident().value())
                        .query((row, number) -> view(row))
                        .list()
                : List.of();
    }

    /**
     * Writes words beside; what was filled in stays as it was.
     *
     * @return false where that response is not there, or who asks does not talk with the person
     */
    @Opens(value = Part.TALK, changes = true)
    public boolean write(ResponseId response, String words, Access access) {
        return access.may(Right.CONVERSE)
                && access.actor() instanceof SignedIn who
                && jdbc.sql("""
                        insert into view_beside (id, response, resident, account, words, written_at)
                        select :id, r.id, r.resident, :account, :words, :at from response r
                        where r.id = :response and r.resident = :resident
                        """)
                                .param("id", UUID.randomUUID())
                                .param("account", who.account().value())
                                .param("words", words.strip())
                                .param("at", Timestamp.from(clock.instant()))
                                .param("response", response.value())
                                .param("resident", access.resident().value())
                                .update()
                        == 1;
    }

    private static boolean isOpen(Access access) {
        return access.may(Right.CONVERSE) || access.may(Right.OWN);
    }

    private static ViewBeside view(ResultSet row) throws SQLException {
        return new ViewBeside(
                new ResponseId(row.getObject("response", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("words"),
                row.getTimestamp("written_at").toInstant());
    }
}
