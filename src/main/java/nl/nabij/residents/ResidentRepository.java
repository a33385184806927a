package nl.nabij.residents;

import java.util.Optional;
import nl.nabij.shared.ResidentId;
import org.springframework.data.repository.Repository;

interface ResidentRepository extends Repository<Resident, ResidentId> {

    Resident save(Resident resident);

    Optional<Resident> findById(ResidentId id);

    boolean existsById(ResidentId id);
}
