package nl.nabij.selections;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.selections.Selections.Order;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import nl.nabij.shared.StudyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a client manager could work out of who is on a sealed list, and who is not: where one group is used up, beside a list with
 * open reasons, or in another office. {@link BlindTests} looks at what pages say.
 */
@RegionTest
class SealedListTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    StudyMembers members;

    @Autowired
    Selections selections;

    @Autowired
    Attempts attempts;

    @Autowired
    Invitations invitations;

    @Autowired
    Truths truths;

    @Autowired
    Ties ties;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    SampleStudies sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleStudies.class);
    }

    /** Once everybody whom the rule selects was drawn, whoever came later would be known to be there by lot. */
    @Test
    void nobodyComesAnyMoreOnceOneGroupIsUsedUp() {
        A.run(() -> {
            var place = sample.place();
            sample.clients(2, 3, place);
            sample.clients(30, 5, place);
            sample.fits(9, place);
            var study = sample.open(place, Comparison.RANDOM);
            sample.join(study, place);

            IntStream.rangeClosed(1, 11).forEach(week -> SampleStudies.inWeeks(week, () -> sample.draw(study)));

            assertThat(own(place)).filteredOn(name -> isByLot(name, study)).hasSizeLessThan(12);
            assertThat(own(place)).filteredOn(name -> !isByLot(name, study)).hasSize(2);
            assertThat(lastListIsByLot(study))
                    .as("nothing came after the last one of the rule")
                    .isFalse();
        });
    }

    /** Everybody whom the rule selects stands on the open list: then all the others of the sealed one came by lot. */
    @Test
    void openReasonsGoOffTheListWhenTheFirstSealedNamesCome() {
        A.run(() -> {
            var place = sample.place();
            var listed = sample.clients(6, 3, place);
            sample.clients(6, 5, place);
            sample.fits(9, place);
            var rule = sample.approved(place);
            sample.run(place, rule);
            var kept = keep(listed.getFirst(), place);
            var study = sample.open(place, sample.request(place, Comparison.RANDOM, rule));

            sample.join(study, place);
            IntStream.rangeClosed(1, 5).forEach(week -> SampleStudies.inWeeks(week, () -> sample.draw(study)));

            assertThat(own(place))
                    .filteredOn(name -> !name.sealed())
                    .extracting(Selected::id)
                    .containsExactly(kept);
            assertThat(own(place))
                    .filteredOn(Selected::sealed)
                    .extracting(Selected::resident)
                    .as("the sealed list has people who stood on the open one")
                    .containsAnyElementsOf(listed);
        });
    }

    @Test
    void noListWithOpenReasonsIsMadeBesideASealedOneWhateverItsRule() {
        A.run(() -> {
            var place = sample.place();
            sample.clients(6, 3, place);
            sample.clients(6, 5, place);
            var study = sample.open(place, Comparison.RANDOM);
            sample.join(study, place);
            var other = sample.approved(place);

            sample.run(place, other);
            assertThat(own(place)).allMatch(Selected::sealed);

            members.leave(study, place.anna());
            sample.run(place, other);
            assertThat(own(place)).anyMatch(name -> !name.sealed());
        });
    }

    @Test
    void studyWithoutComparisonGroupWaitsAndSaysSo() {
        A.run(() -> {
            var place = sample.place();
            sample.clients(6, 3, place);
            sample.clients(6, 5, place);
            sample.fits(9, place);
            var sealed = sample.open(place, Comparison.RANDOM);
            var open = sample.open(place, Comparison.NONE);
            sample.join(sealed, place);

            sample.join(open, place);

            assertThat(own(place)).allMatch(Selected::sealed);
            assertThat(why(open, place)).isEqualTo(Membership.Why.SEALED_LIST);

            members.leave(sealed, place.anna());
            sample.draw(open);
            assertThat(own(place)).anyMatch(name -> !name.sealed());
            assertThat(why(open, place)).isNotEqualTo(Membership.Why.SEALED_LIST);
        });
    }

    /** One account can have two roles; the truth is for who does not talk with the resident. */
    @Test
    void officerWhoMayTalkWithAResidentIsNotToldOfASealedName() {
        A.run(() -> {
            var place = sample.place();
            sample.clients(6, 3, place);
            sample.clients(6, 5, place);
            var study = sample.open(place, Comparison.RANDOM);
            sample.join(study, place);
            var name = own(place).getFirst();
            var number = jdbc.sql("select client_number from resident where id = ?")
                    .param(name.resident().value())
                    .query(String.class)
                    .single();
            var officer = sample.judge();
            assertThat(truths.answer(number, keys.list(officer, Purpose.OVERSEE))
                            .rows())
                    .hasSize(1);

            ties.teamLead(officer.account(), name.resident(), UUID.randomUUID());
            assertThat(truths.answer(number, keys.list(officer, Purpose.OVERSEE))
                            .rows())
                    .isEmpty();

            invitations.close(name.id(), Answer.IN_CONTACT, access(name.resident(), place));
            assertThat(truths.answer(number, keys.list(officer, Purpose.OVERSEE))
                            .rows())
                    .as("what is open to who talks is open to the officer")
                    .hasSize(1);
        });
    }

    private SelectedId keep(ResidentId resident, Place place) {
        var access = access(resident, place);
        var name = selections.all(access).getFirst().id();
        attempts.read(name, access);
        assertThat(invitations.keep(name, access)).isInstanceOf(Outcome.Done.class);
        return name;
    }

    private List<Selected> own(Place place) {
        return selections
                .own(Order.NAME, keys.list(place.anna(), Purpose.INVITE))
                .rows();
    }

    private boolean isByLot(Selected name, StudyId study) {
        return jdbc.sql("select by_lot from study_name where selected = ? and study = ?")
                .params(name.id().value(), study.value())
                .query(Boolean.class)
                .single();
    }

    private boolean lastListIsByLot(StudyId study) {
        return jdbc.sql("""
                select bool_and(n.by_lot) from study_name n join selected s on s.id = n.selected join selection_run r on r.id = s.run
                where n.study = :study and r.day = (select max(day) from selection_run where study = :study)
                """).param("study", study.value()).query(Boolean.class).single();
    }

    private Membership.Why why(StudyId study, Place place) {
        return members.of(place.anna()).stream()
                .filter(one -> one.study().id().equals(study))
                .findFirst()
                .orElseThrow()
                .why();
    }

    private Access access(ResidentId resident, Place place) {
        return world.access(place.anna(), resident, Purpose.INVITE);
    }
}
