package nl.nabij.selections;

import nl.nabij.Browser;
import nl.nabij.RegionTest;
import nl.nabij.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Pages of studies on a telephone, in a real browser. */
@RegionTest
class StudyBrowserTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Browser browser;

    SampleStudies sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleStudies.class);
    }

    @Test
    void pagesFitAPhone() {
        var place = World.A.call(() -> sample.place());
        var open = World.A.call(() -> {
            sample.lonesome("Sam", place);
            sample.assessed("Toos", place, 5, 5);
            return sample.open(place, Comparison.RANDOM);
        });
        World.A.run(() -> sample.join(open, place));
        var submitted = World.A.call(() -> sample.submitted(place, sample.request(place, Comparison.STRATIFIED)));
        try (var window = browser.window(place.ilse(), 360)) {
            window.open("/studies").isSound().picture("studies-phone");
            window.open("/studies/new").isSound().picture("study-draft-phone");
            window.open("/studies/" + open).isSound().picture("study-phone");
        }
        try (var window = browser.window(World.A.call(() -> sample.judge()), 360)) {
            window.open("/studies/" + submitted).isSound().picture("study-judge-phone");
            window.open("/studies/answers").isSound().picture("study-answers-phone");
        }
        try (var window = browser.window(place.anna(), 360)) {
            window.open("/selections/studies").isSound().picture("study-join-phone");
            window.open("/selections").isSound().picture("study-list-phone");
        }
    }
}
