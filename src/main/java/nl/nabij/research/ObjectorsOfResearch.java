package nl.nabij.research;

import java.util.List;
import java.util.UUID;
import nl.nabij.access.Key;
import nl.nabij.selections.Objectors;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the draws of studies who objected to being counted: nobody of them is drawn. */
@Component
class ObjectorsOfResearch implements Objectors {

    private final JdbcClient jdbc;

    ObjectorsOfResearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ResidentId> all(Key key) {
        return jdbc.sql("select resident from research_objection")
                .query((row, number) -> new ResidentId(row.getObject("resident", UUID.class)))
                .list();
    }
}
