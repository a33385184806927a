package nl.nabij.caseload;

import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the caseload module: what the municipality's own system tells of a client, besides who it is. */
@Service
@Transactional
public class Caseload {

    private final AssessmentRepository assessments;
    private final ClientRepository clients;

    Caseload(AssessmentRepository assessments, ClientRepository clients) {
        this.assessments = assessments;
        this.clients = clients;
    }

    /** The assessment of the latest day; of two editions on one day, the later edition. Empty where nobody assessed. */
    @Opens(Part.ZRM)
    public Optional<ZrmAssessment> latest(Access access) {
        return assessments.of(access.resident()).stream().findFirst();
    }

    /** All assessments, the latest first. */
    @Opens(Part.ZRM)
    public List<ZrmAssessment> assessments(Access access) {
        return assessments.of(access.resident());
    }

    /** Empty for somebody who came in another way than by the municipality's work and income department. */
    @Opens(Part.PERSON)
    public Optional<Client> client(Access access) {
        return clients.of(access.resident());
    }
}
