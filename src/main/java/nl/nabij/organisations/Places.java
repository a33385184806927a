package nl.nabij.organisations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second front door of the organisations module: municipalities, neighbourhoods and where a postcode lies. */
@Service
@Transactional
public class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One municipality, by its CBS code such as GM9901. */
    public record Municipality(String code, String name) {}

    /** One neighbourhood (CBS buurt) of a municipality. */
    public record Neighbourhood(String code, String name, String municipality) {}

    public void add(Municipality municipality) {
        jdbc.sql(
                        "insert into municipality (code, name) values (?, ?) on conflict (code) do update set name = excluded.name")
                .params(municipality.code(), municipality.name())
                .update();
    }

    public void add(Neighbourhood neighbourhood) {
        jdbc.sql("""
                insert into neighbourhood (code, name, municipality) values (?, ?, ?)
                on conflict (code) do update set name = excluded.name, municipality = excluded.municipality
                """)
                .params(neighbourhood.code(), neighbourhood.name(), neighbourhood.municipality())
                .update();
    }

    /** Gives a municipality or neighbourhood another name; the code stays. */
    void rename(String code, String name) {
        jdbc.sql("update municipality set name = ? where code = ?")
                .params(name, code)
                .update();
        jdbc.sql("update neighbourhood set name = ? where code = ?")
                .params(name, code)
                .update();
    }

    /** Of how many postcodes the neighbourhood is known. */
    long postcodes() {
        return jdbc.sql("select count(*) from postcode_area").query(Long.class).single();
    }

    /** Loads a whole table: all of it, or, when it fails, nothing. Postcodes that are not in it stay as they are. */
    void put(Map<String, String> neighbourhoodByPostcode) {
        neighbourhoodByPostcode.forEach(this::put);
    }

    /** @param postcode four digits, or four digits and two capital letters */
    public void put(String postcode, String neighbourhood) {
        jdbc.sql("""
                insert into postcode_area (postcode, neighbourhood) values (?, ?)
                on conflict (postcode) do update set neighbourhood = excluded.neighbourhood
                """).params(postcode, neighbourhood).update();
    }

    /** By name. */
    public List<Municipality> municipalities() {
        return jdbc.sql("select code, name from municipality order by name")
                .query(Municipality.class)
                .list();
    }

    /** By name. */
    public List<Neighbourhood> neighbourhoods() {
        return jdbc.sql("select code, name, municipality from neighbourhood order by name")
                .query(Neighbourhood.class)
                .list();
    }

    /** What a neighbourhood is called; its code where the region knows it no more. */
    public String name(String neighbourhood) {
        return jdbc.sql("select name from neighbourhood where code = ?")
                .param(neighbourhood)
                .query(String.class)
                .optional()
                .orElse(neighbourhood);
    }

    /** The neighbourhood of a postcode such as 1441AB; empty where the region has no entry for it. */
    public Optional<Neighbourhood> of(String postcode) {
        return jdbc.sql("""
                select code, name, municipality from postcode_area join neighbourhood on code = neighbourhood
                where postcode in (:whole, left(:whole, 4)) order by length(postcode) desc limit 1
                """).param("whole", postcode).query(Neighbourhood.class).optional();
    }
}
