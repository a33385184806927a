package nl.nabij.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import nl.nabij.Browser;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Actor.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The page on which a rule is written, in a real browser. */
@RegionTest
class RuleBrowserTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Browser browser;

    @Autowired
    Rules rules;

    @Autowired
    Previews previews;

    @Autowired
    Keys keys;

    SampleCriteria sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleCriteria.class);
    }

    @Test
    void previewFollowsTheLinesWithoutANewPage() {
        var place = World.A.call(() -> sample.place());
        var draft = draft(place);
        try (var window = browser.window(place.ilse(), 1280)) {
            window.open(draft.path() + "/draft").isSound().picture("rule-draft");
            var page = window.page();
            page.evaluate("() => { window.stayed = true; }");

            page.selectOption("[id='lines1.is']", "at-most-1");
            page.waitForFunction(
                    "() => document.querySelector('#effect').innerText.includes('sociaal netwerk is acute problematiek')");
            page.selectOption("#kind-0", "contact");
            page.locator("button[value=add-0]").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("[id='lines6.months']");

            assertThat(page.evaluate("() => document.activeElement.querySelector('legend').innerText"))
                    .as("the work goes on at the new line")
                    .isEqualTo("Voorwaarde 5");
            assertThat(page.locator("[id='lines1.is']").inputValue()).isEqualTo("at-most-1");
            page.waitForFunction(
                    "() => document.querySelector('#effect').innerText.includes('de laatste 12 maanden geen contact')");
            page.locator("button[value=remove-2]").focus();
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelectorAll('.nabij-rule__row').length === 4");
            assertThat(page.evaluate("() => window.stayed")).isEqualTo(true);
            window.isSound().picture("rule-draft-changed");
        }
    }

    @Test
    void pagesFitAPhone() {
        var place = World.A.call(() -> sample.place());
        var draft = draft(place);
        var submitted = World.A.call(() -> sample.submitted(place));
        try (var window = browser.window(place.ilse(), 360)) {
            window.open(draft.path() + "/draft").isSound().picture("rule-draft-phone");
            window.open("/criteria").isSound().picture("criteria-phone");
        }
        try (var window = browser.window(World.A.call(() -> sample.judge()), 360)) {
            window.open(submitted.path()).isSound().picture("rule-judge-phone");
        }
        try (var window = browser.window(World.A.call(() -> sample.judge()), 1280)) {
            window.open(submitted.path()).isSound().picture("rule-judge");
            window.open("/").isSound().picture("rule-today");
        }
        try (var window = browser.window(place.ilse(), 1280)) {
            window.open("/criteria").isSound().picture("criteria");
        }
    }

    private RuleVersionId draft(SampleCriteria.Place place) {
        return World.A.call(() -> {
            for (var i = 0; i < 45; i++) {
                sample.lonesome("Sam", place);
            }
            previews.copy(keys.duty(Duty.SELECTION, Purpose.SELECT));
            return SampleCriteria.done(rules.next(sample.approved(place), place.ilse()));
        });
    }
}
