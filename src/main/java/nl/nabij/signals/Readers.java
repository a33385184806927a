package nl.nabij.signals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.organisations.Places;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which team reads a signal: that of the neighbourhood, else of the municipality, else of the whole region, each as long as
 * somebody works in it. Where nobody chose one, a team of neighbourhood care or of the municipality reads it, so that a
 * signal is never nobody's.
 */
@Component
public class Readers {

    /** The area of everything that no other team reads. */
    static final String WHOLE_REGION = "";

    /** Somebody works in the team who can read signals. */
    private static final String AT_WORK = """
            exists (select from team_member m
                    join account a on a.id = m.account and a.ended_at is null
                    join account_role r on r.account = a.id
                        and r.role in ('CLIENT_MANAGER', 'TEAM_WORKER', 'TEAM_LEAD', 'CARE_PROFESSIONAL')
                    where m.team = team.id)
            """;

    private final JdbcClient jdbc;
    private final Places places;

    Readers(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** @return empty where nobody in the whole region can read signals */
    Optional<TeamId> of(@Nullable String postcode) {
        var place = postcode == null ? null : places.of(postcode).orElse(null);
        return chosen(place == null ? null : place.code(), place == null ? null : place.municipality())
                .or(this::anybody);
    }

    /** The team of the whole region, which hears what stands still and what waits apart. */
    Optional<TeamId> ofWholeRegion() {
        return chosen(null, null).or(this::anybody);
    }

    /** Every team in which somebody can read signals, by name with its organisation. */
    List<Reader> all() {
        return jdbc.sql("""
                select team.id, team.name, o.name as organisation
                from team join organisation o on o.id = team.organisation
                where %s order by o.name, team.name
                """.formatted(AT_WORK))
                .query((row, number) -> new Reader(
                        new TeamId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("organisation")))
                .list();
    }

    /** What was chosen, the whole region first. */
    List<Chosen> chosen() {
        return jdbc.sql("""
                select r.area, coalesce(n.name, g.name, '') as place, team.name, o.name as organisation,
                       %s as at_work
                from signal_reader r join team on team.id = r.team join organisation o on o.id = team.organisation
                left join neighbourhood n on n.code = r.area
                left join municipality g on g.code = r.area
                order by length(r.area), place
                """.formatted(AT_WORK))
                .query((row, number) -> new Chosen(
                        row.getString("area"),
                        row.getString("place"),
                        row.getString("name"),
                        row.getString("organisation"),
                        row.getBoolean("at_work")))
                .list();
    }

    /**
     * From now on this team reads the signals of the area.
     *
     * @param area CBS code of a neighbourhood or municipality; empty for the whole region
     */
    public void choose(String area, TeamId team) {
        jdbc.sql("""
                insert into signal_reader (area, team) values (?, ?)
                on conflict (area) do update set team = excluded.team
                """).params(area, team.value()).update();
    }

    void forget(String area) {
        jdbc.sql("delete from signal_reader where area = ?").param(area).update();
    }

    private Optional<TeamId> chosen(@Nullable String neighbourhood, @Nullable String municipality) {
        return jdbc.sql("""
                select team.id from signal_reader r join team on team.id = r.team
                where (r.area = '' or r.area = :neighbourhood or r.area = :municipality) and %s
                order by length(r.area) desc limit 1
                """.formatted(AT_WORK))
                .param("neighbourhood", neighbourhood)
                .param("municipality", municipality)
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }

    private Optional<TeamId> anybody() {
        return jdbc.sql("""
                select team.id from team join organisation o on o.id = team.organisation where %s
                order by o.kind <> 'NEIGHBOURHOOD_CARE', o.kind <> 'MUNICIPALITY', team.name, team.id limit 1
                """.formatted(AT_WORK)).query(UUID.class).optional().map(TeamId::new);
    }

    /** A team that can read signals. */
    record Reader(TeamId team, String name, String organisation) {}

    /**
     * Which team was chosen for an area.
     *
     * @param place its name; empty for the whole region
     * @param atWork whether somebody works in it now
     */
    record Chosen(String area, String place, String team, String organisation, boolean atWork) {}
}
