package nl.nabij.absences;

import java.time.Duration;
import nl.nabij.regions.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the program does with absences by itself. */
@Configuration(proxyBeanMethods = false)
class AbsenceChores {

    @Bean
    Chore absencesBegin(Absences absences) {
        return new Chore("absences-begin", Duration.ofHours(1), absences::begin);
    }

    @Bean
    Chore absencesOver(Absences absences) {
        return new Chore("absences-over", Duration.ofHours(12), absences::forget);
    }
}
