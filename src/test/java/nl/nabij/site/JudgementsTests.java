package nl.nabij.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import nl.nabij.site.JudgementPart.Decision;
import nl.nabij.site.JudgementPart.Judged;
import org.junit.jupiter.api.Test;

/** What is judged, of every kind together. */
class JudgementsTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final SignedIn PETRA = somebody(Role.PRIVACY_OFFICER);
    private static final SignedIn JAN = somebody(Role.BOARD);

    @Test
    void newestDecisionOfAnyKindComesFirst() {
        var judgements = new Judgements(List.of(
                part("questionnaires", judged("Buren", false, by(PETRA, MONDAY), by(PETRA, MONDAY.plusSeconds(60)))),
                part("rules", judged("Klein netwerk", false, by(PETRA, TUESDAY), by(JAN, TUESDAY)))));

        assertThat(judgements.decided(PETRA))
                .extracting(one -> one.judged().name() + " " + one.decision().at())
                .containsExactly("Klein netwerk " + TUESDAY, "Buren " + MONDAY.plusSeconds(60), "Buren " + MONDAY);
    }

    /** Of what is one's own, by somebody else, and not long ago. */
    @Test
    void newsIsWhatAnotherDecidedAboutOnesOwn() {
        var judgements = new Judgements(List.of(part(
                "rules",
                judged("Eigen", true, by(PETRA, MONDAY), by(JAN, TUESDAY)),
                judged("Van een ander", false, by(PETRA, TUESDAY)))));

        assertThat(judgements.news(JAN, MONDAY.minusSeconds(1)))
                .extracting(one -> one.judged().name())
                .containsExactly("Eigen");
        assertThat(judgements.news(JAN, MONDAY)).isEmpty();
    }

    private static JudgementPart part(String kind, Judged... all) {
        return new JudgementPart() {

            @Override
            public int order() {
                return 1;
            }

            @Override
            public String kind() {
                return kind;
            }

            @Override
            public String path() {
                return "/" + kind;
            }

            @Override
            public List<Judged> of(SignedIn who) {
                return List.of(all);
            }
        };
    }

    private static Judged judged(String name, boolean wrote, Decision... decisions) {
        return new Judged("/" + name, name, null, wrote, List.of(decisions));
    }

    private static Decision by(SignedIn who, Instant at) {
        return new Decision(who.account(), "decided", at);
    }

    private static SignedIn somebody(Role role) {
        return new SignedIn(AccountId.next(), "Somebody", OrganisationId.next(), Set.of(role));
    }
}
