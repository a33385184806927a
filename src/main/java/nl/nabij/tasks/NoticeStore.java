package nl.nabij.tasks;

import com.fasterxml.uuid.Generators;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where news waits for the one it is for. */
@Component
class NoticeStore {

    private static final String FIND = """
            select notice.id, notice.resident, notice.text, notice.arguments, notice.path, notice.told_at,
                   resident.unconfirmed,
                   concat_ws(' ', resident.called_name, nullif(resident.infix, ''), resident.family_name) as name,
                   exists (select from tie
                           where tie.resident = notice.resident and (tie.ends is null or tie.ends > :now)
                             and (tie.account = notice.account
                                  or tie.team in (select team from team_member where account = notice.account))) as leads
            from notice join resident on resident.id = notice.resident
            where notice.account = :account and notice.seen_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ResidentId resident, AccountId account, String text, List<String> arguments, String path) {
        jdbc.sql("""
                insert into notice (id, resident, account, text, arguments, path, told_at)
                values (:id, :resident, :account, :text, :arguments, :path, :now)
                """)
                .param("id", Generators.timeBasedEpochRandomGenerator().generate())
                .param("resident", resident.value())
                .param("account", account.value())
                .param("text", text)
                .param("arguments", arguments.toArray(String[]::new))
                .param("path", path)
                .param("now", now())
                .update();
    }

    /** Who works in the team now. */
    List<AccountId> members(TeamId team) {
        return jdbc.sql("""
                select member.account from team_member member join account on account.id = member.account
                where member.team = ? and account.ended_at is null
                """).param(team.value()).query(UUID.class).stream()
                .map(AccountId::new)
                .toList();
    }

    List<NoticeView> unseen(AccountId account, int most) {
        return jdbc.sql(FIND + "order by notice.told_at desc, notice.id limit :most")
                .param("account", account.value())
                .param("most", most)
                .param("now", now())
                .query((row, number) -> new NoticeView(
                        row.getObject("id", UUID.class),
                        new ResidentId(row.getObject("resident", UUID.class)),
                        row.getBoolean("unconfirmed") ? null : row.getString("name"),
                        row.getString("text"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        row.getString("path"),
                        row.getBoolean("leads"),
                        row.getTimestamp("told_at").toInstant()))
                .list();
    }

    void seen(List<UUID> notices) {
        jdbc.sql("update notice set seen_at = :now where id = any (:notices)")
                .param("now", now())
                .param("notices", notices.toArray(UUID[]::new))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
