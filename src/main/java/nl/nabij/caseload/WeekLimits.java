package nl.nabij.caseload;

import nl.nabij.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many conversations fit in a week, by the client manager's own word. It reminds, and stops nobody. */
@Component
@Transactional
public class WeekLimits {

    /** Where nobody said anything. */
    public static final int STANDARD = 2;

    private final JdbcClient jdbc;

    WeekLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int of(AccountId account) {
        return jdbc.sql("select talks from selection_limit where account = ?")
                .param(account.value())
                .query(Integer.class)
                .optional()
                .orElse(STANDARD);
    }

    /** @param talks 0 to 20 */
    public void put(AccountId account, int talks) {
        jdbc.sql("""
                insert into selection_limit (account, talks) values (?, ?)
                on conflict (account) do update set talks = excluded.talks
                """).params(account.value(), talks).update();
    }
}
