package nl.nabij.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.regions.Setting;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** By when the next step of a referral is agreed, in working days that the region may change. */
@Component
class Terms {

    private static final Setting ANSWER = new Setting("referrals.answer", 1, 30, 5);
    private static final Setting CONTACT = new Setting("referrals.contact", 1, 60, 10);
    private static final Setting FINISH = new Setting("referrals.finish", 10, 250, 60);
    private static final Setting FEEDBACK = new Setting("referrals.feedback", 1, 60, 10);
    private static final Setting ELSEWHERE = new Setting("referrals.elsewhere", 1, 30, 5);

    private final Settings settings;

    Terms(Settings settings) {
        this.settings = settings;
    }

    /** The last day on which the next step is in time; empty where nothing more is to happen. */
    Optional<LocalDate> due(Referral referral) {
        return due(referral.status(), referral.sentAt(), referral.changedAt());
    }

    /** Reading is no answer: until there is one, the term runs on from the day it was sent. */
    Optional<LocalDate> due(Status status, Instant sentAt, Instant changedAt) {
        var since = LocalDate.ofInstant(status == Status.SEEN ? sentAt : changedAt, Time.ZONE);
        return step(status).map(setting -> WorkingDays.after(since, settings.of(setting)));
    }

    private static Optional<Setting> step(Status status) {
        return switch (status) {
            case SENT, SEEN -> Optional.of(ANSWER);
            case ACCEPTED -> Optional.of(CONTACT);
            case FIRST_CONTACT -> Optional.of(FINISH);
            case FINISHED -> Optional.of(FEEDBACK);
            case DECLINED -> Optional.of(ELSEWHERE);
            case FEEDBACK, WITHDRAWN -> Optional.empty();
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Offered {

        @Bean
        Setting referralsAnswer() {
            return ANSWER;
        }

        @Bean
        Setting referralsContact() {
            return CONTACT;
        }

        @Bean
        Setting referralsFinish() {
            return FINISH;
        }

        @Bean
        Setting referralsFeedback() {
            return FEEDBACK;
        }

        @Bean
        Setting referralsElsewhere() {
            return ELSEWHERE;
        }
    }
}
