package nl.nabij.organisations;

import java.util.List;
import java.util.Optional;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.TeamId;
import org.springframework.data.repository.Repository;

interface TeamRepository extends Repository<Team, TeamId> {

    Team save(Team team);

    Optional<Team> findById(TeamId id);

    List<Team> findAllByOrderByName();

    List<Team> findByOrganisationOrderByName(OrganisationId organisation);
}
