package nl.nabij.selections;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A name that was read and chosen, for an invitation another day. */
@RegionTest
class KeepingTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Selections selections;

    @Autowired
    Attempts attempts;

    @Autowired
    Invitations invitations;

    @Autowired
    SelectionLists lists;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    SampleSelections sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleSelections.class);
    }

    @Test
    void nobodyIsKeptUnread() {
        A.run(() -> {
            var place = sample.place();
            var sam = listed("Sam", place);
            var access = access(sam, place);

            assertThat(invitations.keep(name(sam, place), access)).isInstanceOf(Outcome.NotRead.class);
            assertThatThrownBy(() -> jdbc.sql("update selected set kept_at = changed_at where resident = ?")
                            .param(sam.value())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);

            attempts.read(name(sam, place), access);
            assertThat(invitations.keep(name(sam, place), access)).isInstanceOf(Outcome.Done.class);
            assertThat(invitations.keep(name(sam, place), access)).isInstanceOf(Outcome.Done.class);
        });
    }

    @Test
    void nameThatWasPutOffIsNoLongerPutOffOnceItIsChosen() {
        A.run(() -> {
            var place = sample.place();
            var sam = listed("Sam", place);
            var access = access(sam, place);
            var id = name(sam, place);
            attempts.read(id, access);
            invitations.later(id, LaterReason.BUSY, WorkingDays.after(LocalDate.now(Time.ZONE), 5), access);

            assertThat(invitations.keep(id, access)).isInstanceOf(Outcome.Done.class);

            assertThat(selections.of(id, access).orElseThrow().state()).isEqualTo(SelectedState.OPEN);
            assertThat(jdbc.sql("select count(*) from task where subject = ? and done_at is null")
                            .param(id.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }

    /** Keeping is no store of names: it ends with its list. */
    @Test
    void keptNameEndsWithItsList() {
        A.run(() -> {
            var place = sample.place();
            var sam = listed("Sam", place);
            var id = name(sam, place);
            attempts.read(id, access(sam, place));
            invitations.keep(id, access(sam, place));
            jdbc.sql(
                            "update selection_run set day = day - 100, ends_on = current_date - 1 where id = (select run from selected where id = ?)")
                    .param(id.value())
                    .update();

            lists.end(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));

            var ended = selections.of(id, access(sam, place)).orElseThrow();
            assertThat(ended.state()).isEqualTo(SelectedState.ENDED);
            assertThat(invitations.keep(id, access(sam, place))).isInstanceOf(Outcome.Over.class);
        });
    }

    @Test
    void keptNamesStandApartAndAStepFurtherOnTheWay() {
        var place = A.call(() -> sample.place());
        var sam = A.call(() -> {
            var resident = sample.lonesome("Sam", place);
            sample.lonesome("Toos", place);
            sample.run(place);
            return resident;
        });
        var path = "/residents/%s/selections/%s".formatted(sam, A.call(() -> name(sam, place)));
        assertThat(pages.page(place.anna(), path).text()).contains("Kies om uit te nodigen");

        var to = pages.accepted(place.anna(), path + "/keeping", "keep", "yes");

        var list = pages.page(place.anna(), to);
        assertThat(to).isEqualTo("/selections");
        assertThat(list.select("section[aria-labelledby=kept] li").text()).contains("Sam de Wit", "Nodig uit");
        assertThat(list.select("li.nabij-card h2").eachText()).containsExactly("Toos de Wit");
        assertThat(list.text()).contains("Bij 2 mensen uit uw eigen caseload");
        assertThat(step(place, "Gekozen om uit te nodigen")).isEqualTo("1");
        assertThat(step(place, "Uitgenodigd")).isEqualTo("0");

        pages.accepted(place.anna(), path + "/keeping");
        assertThat(pages.page(place.anna(), "/selections").select("section[aria-labelledby=kept]"))
                .isEmpty();
    }

    private String step(Place place, String name) {
        Document page = pages.page(place.anna(), "/selections/progress");
        return page.select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .findFirst()
                .orElseThrow()
                .select("td")
                .text();
    }

    private ResidentId listed(String called, Place place) {
        var resident = sample.lonesome(called, place);
        sample.run(place);
        return resident;
    }

    private SelectedId name(ResidentId resident, Place place) {
        return selections.all(access(resident, place)).getFirst().id();
    }

    private Access access(ResidentId resident, Place place) {
        return world.access(place.anna(), resident, Purpose.INVITE);
    }
}
