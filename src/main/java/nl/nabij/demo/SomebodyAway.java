package nl.nabij.demo;

import java.time.LocalDate;
import nl.nabij.absences.AbsenceRequest;
import nl.nabij.absences.Absences;
import nl.nabij.demo.Cast.Company;
import nl.nabij.shared.WorkingDays;
import org.springframework.stereotype.Component;

/** A colleague of the sample client manager is away since yesterday, and the sample client manager stands in. */
@Component
class SomebodyAway {

    private static final int WORKING_DAYS = 6;

    private final Absences absences;

    SomebodyAway(Absences absences) {
        this.absences = absences;
    }

    void tell(Company company, LocalDate today) {
        var sample = company.managers().getFirst();
        var colleague = company.managers().get(Cast.TEAMS.size());
        absences.tell(
                new AbsenceRequest(
                        colleague.account(),
                        today.minusDays(1),
                        WorkingDays.after(today, WORKING_DAYS),
                        sample.account()),
                colleague);
    }
}
