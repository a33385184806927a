package nl.nabij.organisations;

import java.util.List;
import java.util.Optional;
import nl.nabij.shared.OrganisationId;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, OrganisationId> {

    Organisation save(Organisation organisation);

    Optional<Organisation> findById(OrganisationId id);

    Optional<Organisation> findByNameIgnoreCase(String name);

    List<Organisation> findAllByOrderByName();
}
