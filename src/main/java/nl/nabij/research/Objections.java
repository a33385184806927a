package nl.nabij.research;

import java.sql.Timestamp;
import java.time.Clock;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.selections.Truths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a resident is counted in figures. Counting asks no permission beforehand (Wmo 2015 article 5.3.6, Participatiewet
 * article 65 paragraph 3: no objection made), so not wanting it has to be easy.
 */
@Service
@Transactional
public class Objections {

    private final JdbcClient jdbc;
    private final Truths truths;
    private final Clock clock;

    Objections(JdbcClient jdbc, Truths truths, Clock clock) {
        this.jdbc = jdbc;
        this.truths = truths;
        this.clock = clock;
    }

    /** From now on no figure counts this resident, and no study asks for a talk; saying it twice changes nothing. */
    @Opens(value = Part.PERMISSION, changes = true)
    public void object(Access access) {
        jdbc.sql("""
                insert into research_objection (resident, objected_at, told_by) values (?, ?, ?)
                on conflict do nothing
                """)
                .params(
                        access.resident().value(),
                        Timestamp.from(clock.instant()),
                        access.actor().reference())
                .update();
        truths.objected(access);
    }

    /** From now on figures count this resident again. */
    @Opens(value = Part.PERMISSION, changes = true)
    public void countAgain(Access access) {
        jdbc.sql("delete from research_objection where resident = ?")
                .param(access.resident().value())
                .update();
    }

    @Opens(Part.PERMISSION)
    public boolean isMade(Access access) {
        return jdbc.sql("select exists (select from research_objection where resident = ?)")
                .param(access.resident().value())
                .query(Boolean.class)
                .single();
    }
}
