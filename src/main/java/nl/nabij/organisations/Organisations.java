package nl.nabij.organisations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.regions.Remembered;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the organisations module: who works together in this region. */
@Service
@Transactional
public class Organisations {

    /** Organisations on one page of the list. */
    static final int PAGE = 50;

    private final OrganisationRepository organisations;
    private final TeamRepository teams;
    private final JdbcClient jdbc;
    private final Remembered<String> region = new Remembered<>();

    Organisations(OrganisationRepository organisations, TeamRepository teams, JdbcClient jdbc) {
        this.organisations = organisations;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    /** What the region is called, and the head of its letters. */
    public Letterhead letterhead() {
        return jdbc.sql("select * from letterhead").query(Letterhead.class).single();
    }

    /** What the region is called; empty where nobody named it. It stands on every page, so it is {@link Remembered}. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String regionName() {
        return region.get(() ->
                jdbc.sql("select region from letterhead").query(String.class).single());
    }

    /** Gives the region the name that stands on every page. */
    public void nameRegion(String name) {
        jdbc.sql("update letterhead set region = ?, version = version + 1")
                .param(name)
                .update();
        region.changed();
    }

    /**
     * Changes the name of the region and its letterhead.
     *
     * @param letterhead with the version of the page that was filled in
     * @return false where another administrator changed it in the meantime
     */
    public boolean change(Letterhead letterhead) {
        region.changed();
        return jdbc.sql("""
                update letterhead
                set region = :region, organisation = :organisation, address = :address, phone = :phone,
                    email = :email, website = :website, sender = :sender, version = version + 1
                where version = :version
                """).paramSource(letterhead).update() == 1;
    }

    /** All people in this region are invented. */
    public boolean isDemonstration() {
        return jdbc.sql("select demonstration from letterhead")
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes this the demonstration region.
     *
     * @throws IllegalStateException if an organisation takes part already: a real region never becomes a demonstration
     */
    public void becomeDemonstration(String name) {
        region.changed();
        var changed = jdbc.sql("""
                update letterhead set region = ?, demonstration = true, version = version + 1
                where not exists (select from organisation)
                """).param(name).update();
        if (changed == 0) {
            throw new IllegalStateException("this region is in use, and cannot become a demonstration");
        }
    }

    public Organisation add(String name, Organisation.Kind kind, @Nullable String phone, @Nullable String email) {
        return organisations.save(new Organisation(OrganisationId.next(), name, kind, phone, email, 0));
    }

    public Team addTeam(OrganisationId organisation, String name, @Nullable String municipality) {
        return teams.save(new Team(TeamId.next(), organisation, name, municipality, 0));
    }

    public Optional<Organisation> find(OrganisationId id) {
        return organisations.findById(id);
    }

    public Optional<Organisation> named(String name) {
        return organisations.findByNameIgnoreCase(name);
    }

    /**
     * Whose name holds these letters, by name, each with its teams; everybody for an empty text.
     *
     * @param page 0 is the first
     * @return at most {@value #PAGE}, and one more where there is a next page
     */
    List<WithTeams> search(String text, int page) {
        return jdbc.sql("""
                select o.id, o.name, o.kind, array(select name from team where team.organisation = o.id order by name) as teams
                from organisation o where strpos(lower(o.name), lower(?)) > 0 order by o.name, o.id limit ? offset ?
                """)
                .params(text, PAGE + 1, Math.multiplyExact((long) page, PAGE))
                .query((row, number) -> new WithTeams(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Organisation.Kind.valueOf(row.getString("kind")),
                        List.of((String[]) row.getArray("teams").getArray())))
                .list();
    }

    /** @param teams their names */
    record WithTeams(OrganisationId id, String name, Organisation.Kind kind, List<String> teams) {

        /** Message key of what kind of organisation it is. */
        public String kindKey() {
            return "organisations.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** By name. */
    public List<Organisation> all() {
        return organisations.findAllByOrderByName();
    }

    /** @param changed with the version of the page that was filled in */
    Kept change(Organisation changed) {
        if (named(changed.name())
                .filter(other -> !other.id().equals(changed.id()))
                .isPresent()) {
            return Kept.NAME_TAKEN;
        }
        var rows = jdbc.sql("""
                update organisation set name = ?, kind = ?, phone = ?, email = ?, version = version + 1
                where id = ? and version = ?
                """)
                .param(changed.name())
                .param(changed.kind().name())
                .param(changed.phone())
                .param(changed.email())
                .param(changed.id().value())
                .param(changed.version())
                .update();
        return rows == 1 ? Kept.KEPT : Kept.CHANGED_MEANWHILE;
    }

    /** @param changed with the version of the page that was filled in */
    Kept change(Team changed) {
        var isTaken = teams(changed.organisation()).stream()
                .anyMatch(other ->
                        !other.id().equals(changed.id()) && other.name().equalsIgnoreCase(changed.name()));
        if (isTaken) {
            return Kept.NAME_TAKEN;
        }
        var rows = jdbc.sql(
                        "update team set name = ?, municipality = ?, version = version + 1 where id = ? and version = ?")
                .param(changed.name())
                .param(changed.municipality())
                .param(changed.id().value())
                .param(changed.version())
                .update();
        return rows == 1 ? Kept.KEPT : Kept.CHANGED_MEANWHILE;
    }

    public Optional<Team> team(TeamId id) {
        return teams.findById(id);
    }

    /** By name. */
    public List<Team> teams() {
        return teams.findAllByOrderByName();
    }

    /** By name; empty for an organisation that cannot receive a referral in the program. */
    public List<Team> teams(OrganisationId organisation) {
        return teams.findByOrganisationOrderByName(organisation);
    }
}
