package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.NoGround;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a name came on a list of a study: kept apart, opened by the talk, told to the resident and to nobody who may talk. */
@RegionTest
class SealedNamesTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Selections selections;

    @Autowired
    Invitations invitations;

    @Autowired
    Truths truths;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    SampleStudies sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleStudies.class);
    }

    /** Version 7 would tell in which order, and so perhaps from which group, names came. */
    @Test
    void idsTellNoOrder() {
        World.A.run(() -> {
            var study = sample.comparison(sample.place());

            assertThat(sample.names(study))
                    .allSatisfy(name -> assertThat(name.selected().version()).isEqualTo(4));
        });
    }

    @Test
    void sealedRowKnowsNothing() {
        World.A.run(() -> {
            var study = sample.comparison(sample.place());

            assertThat(jdbc.sql("""
                            select count(*) from selected s join study_name n on n.selected = s.id
                            where n.study = ? and not (s.sealed and s.reasons = '[]' and not s.by_lot)
                            """).param(study.value()).query(Integer.class).single())
                    .isZero();
            var one = sample.names(study).getFirst().selected();
            assertThatThrownBy(() -> jdbc.sql("update selected set by_lot = true where id = ?")
                            .param(one)
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThatThrownBy(() -> jdbc.sql("update selected set reasons = '[{\"is\": true}]' where id = ?")
                            .param(one)
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        });
    }

    @Test
    void registeredTalkOpensTheReasonAndDroppingTheNameToo() {
        World.A.run(() -> {
            var place = sample.place();
            var study = sample.comparison(place);
            var names = sample.names(study);
            var byRule =
                    names.stream().filter(name -> !name.byLot()).findFirst().orElseThrow();
            var byLot = names.stream().filter(name -> name.byLot()).findFirst().orElseThrow();

            talk(byRule.resident(), place);
            invitations.close(
                    selected(byLot.resident(), place).id(), Answer.IN_CONTACT, access(byLot.resident(), place));

            assertThat(selected(byRule.resident(), place).sealed()).isFalse();
            assertThat(selected(byRule.resident(), place).reasons()).hasSize(2);
            assertThat(selected(byRule.resident(), place).byLot()).isFalse();
            assertThat(selected(byLot.resident(), place).sealed()).isFalse();
            assertThat(selected(byLot.resident(), place).byLot()).isTrue();
            assertThat(selected(byLot.resident(), place).findings()).isEmpty();
        });
    }

    @Test
    void residentReadsTheTruthWhileTheNameIsSealed() {
        World.A.run(() -> {
            var place = sample.place();
            var study = sample.comparison(place);
            for (var name : sample.names(study).subList(0, 4)) {
                var truth = truths.told(self(name.resident())).getFirst();

                assertThat(truth.byLot()).isEqualTo(name.byLot());
                assertThat(truth.reasons().isEmpty()).isEqualTo(name.byLot());
                assertThat(selected(name.resident(), place).sealed()).isTrue();
            }
        });
    }

    /** The key of whoever may talk does not open it, whatever the purpose. */
    @Test
    void noTieOfSomebodyAtWorkOpensTheTruth() {
        World.A.run(() -> {
            var place = sample.place();
            var study = sample.comparison(place);
            var resident = sample.names(study).getFirst().resident();

            for (var purpose : Purpose.values()) {
                keys.access(place.anna(), resident, purpose)
                        .ifPresent(access ->
                                assertThatThrownBy(() -> truths.told(access)).isInstanceOf(NoGround.class));
            }
            var list = keys.list(place.anna(), Purpose.INVITE);
            assertThatThrownBy(() -> truths.answer("1", list)).isInstanceOf(NoGround.class);
        });
    }

    @Test
    void privacyOfficerCanAnswerWhoAsks() {
        World.A.run(() -> {
            var place = sample.place();
            var study = sample.comparison(place);
            var name = sample.names(study).stream()
                    .filter(SampleStudies.Name::byLot)
                    .findFirst()
                    .orElseThrow();
            var number = jdbc.sql("select client_number from resident where id = ?")
                    .param(name.resident().value())
                    .query(String.class)
                    .single();

            var answer = truths.answer(number, keys.list(sample.judge(), Purpose.OVERSEE));

            assertThat(answer.rows()).hasSize(1);
            assertThat(answer.rows().getFirst().byLot()).isTrue();
        });
    }

    private Selected selected(ResidentId resident, Place place) {
        return selections.all(access(resident, place)).getFirst();
    }

    private void talk(ResidentId resident, Place place) {
        var conversation = new ConversationId(UUID.randomUUID());
        invitations.talked(
                conversation, LocalDate.now(ZONE), world.access(place.anna(), resident, Purpose.TALK_TOGETHER));
    }

    private Access access(ResidentId resident, Place place) {
        return world.access(place.anna(), resident, Purpose.INVITE);
    }

    private Access self(ResidentId resident) {
        return keys.access(world.self(resident), resident, Purpose.OWN).orElseThrow();
    }
}
