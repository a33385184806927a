package nl.nabij;

import static nl.nabij.World.A;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.ChainFile.Client;
import nl.nabij.shared.Actor;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log knows about the clients of a file since this was made, beside what windows were told about them. */
class ChainLog {

    private final JdbcClient jdbc;
    private final ChainFile file;
    private final long since;

    ChainLog(JdbcClient jdbc, ChainFile file) {
        this.jdbc = jdbc;
        this.file = file;
        this.since = A.call(() -> jdbc.sql("select coalesce(max(id), 0) from access_log")
                .query(Long.class)
                .single());
    }

    /** Whom this window could know after what it was told. */
    Set<Client> told(ChainVisitor visitor) {
        return file.clients().stream()
                .filter(client -> visitor.received().stream().anyMatch(client::isIn))
                .collect(Collectors.toSet());
    }

    /** Of whom something was shown to this account, or changed by it. */
    Set<Client> logged(Actor who) {
        Map<ResidentId, Client> known = new HashMap<>();
        file.clients().forEach(client -> known.put(resident(client), client));
        var logged = new HashSet<Client>();
        A.call(() -> jdbc.sql("""
                        select distinct r.resident from access_log_resident r join access_log l on l.id = r.line
                        where l.id > ? and l.actor = ? and l.outcome = 'DONE'
                        """)
                        .params(since, who.reference())
                        .query((row, number) -> ResidentId.of(row.getString("resident")))
                        .list())
                .forEach(resident -> logged.add(known.get(resident)));
        return logged;
    }

    /** How often one of these accounts asked for what is not theirs. */
    long refused(Actor who) {
        return A.call(() -> jdbc.sql("select count(*) from access_log where id > ? and actor = ? and outcome <> 'DONE'")
                .params(since, who.reference())
                .query(Long.class)
                .single());
    }

    ResidentId resident(Client client) {
        return A.call(() -> jdbc.sql("select id from resident where client_number = ?")
                .param(client.number())
                .query((row, number) -> ResidentId.of(row.getString("id")))
                .single());
    }
}
