package nl.nabij;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import nl.nabij.access.SampleDoors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test on the whole program with two regions, on a real database. All share one context: never add properties or beans
 * of a single test, that would start another.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "nabij.database.directory=target/postgres/${random.uuid}/data",
            "nabij.regions=a@a.test,b@b.test",
            "nabij.events.retry-after=PT1S"
        })
@AutoConfigureMockMvc
@Import({World.class, TestClock.class, Pages.class, Browser.class, SampleDoors.class})
@ExtendWith(TestClock.Reset.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface RegionTest {}
