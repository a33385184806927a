package nl.nabij.referrals;

import java.util.List;
import java.util.Optional;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.ServiceId;
import org.springframework.data.repository.Repository;

interface ReferralRepository extends Repository<Referral, ReferralId> {

    Referral save(Referral referral);

    Optional<Referral> findByIdAndResident(ReferralId id, ResidentId resident);

    List<Referral> findByResidentOrderBySentAtDesc(ResidentId resident);

    List<Referral> findByResidentAndServiceOrderBySentAtDesc(ResidentId resident, ServiceId service);
}
