package nl.nabij.plans;

import java.util.List;
import java.util.Optional;
import nl.nabij.shared.PlanId;
import nl.nabij.shared.ResidentId;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface PlanRepository extends Repository<Plan, PlanId> {

    Plan save(Plan plan);

    Optional<Plan> findByIdAndResident(PlanId id, ResidentId resident);

    Optional<Plan> findByResidentAndClosedAtIsNull(ResidentId resident);

    List<Plan> findByResidentOrderByOpenedAtDesc(ResidentId resident);

    /** Two people who change one plan at once wait for each other. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Plan> findFirstByIdAndResidentAndClosedAtIsNull(PlanId id, ResidentId resident);
}
