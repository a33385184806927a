package nl.nabij.organisations;

import java.util.List;
import java.util.Optional;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the organisations module: who works together in this region. */
@Service
@Transactional
public class Organisations {

    private final OrganisationRepository organisations;
    private final TeamRepository teams;

    Organisations(OrganisationRepository organisations, TeamRepository teams) {
        this.organisations = organisations;
        this.teams = teams;
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

    /** By name. */
    public List<Organisation> all() {
        return organisations.findAllByOrderByName();
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
