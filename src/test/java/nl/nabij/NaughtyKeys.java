package nl.nabij;

import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.Figures;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaks the rules of keys on purpose. No profile of this name exists, so it is no bean. */
@Service
@Profile("naughty")
class NaughtyKeys {

    @Nullable
    Access kept;

    @Opens(Part.PERSON)
    @Transactional(readOnly = true)
    public String readOnly(Access access) {
        kept = access;
        return access.groundName().equals("CASELOAD") ? "mine" : "";
    }

    @Opens(Part.PERSON)
    public List<Long> counts(Figures figures) {
        return List.of();
    }
}
