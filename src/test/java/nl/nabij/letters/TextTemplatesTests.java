package nl.nabij.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.letters.TextTemplateRequest.Outcome;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Fixed texts and their versions, on a real database. */
@RegionTest
class TextTemplatesTests {

    @Autowired
    World world;

    @Autowired
    TextTemplates templates;

    @Test
    void newVersionIsInUseAtOnceAndTheEarlierOnesStay() {
        World.A.run(() -> {
            var bea = world.official("Bea", Role.ADMINISTRATOR);
            var before = templates.inUse(Medium.MESSAGE, "nl");

            var written = templates.write(request(before, "Dag [naam], zullen wij praten? " + bea.account()), bea);

            assertThat(written).isInstanceOf(Outcome.Written.class);
            var now = templates.inUse(Medium.MESSAGE, "nl");
            assertThat(now.number()).isEqualTo(before.number() + 1);
            assertThat(now.writtenBy()).isEqualTo("Bea");
            assertThat(templates.versions(Medium.MESSAGE, "nl"))
                    .contains(before)
                    .last()
                    .matches(TextTemplate::isOfTheProgram);
            assertThat(templates.write(request(now, now.body()), bea)).isInstanceOf(Outcome.Same.class);
        });
    }

    @Test
    void whoSawAnEarlierVersionWritesNothing() {
        World.A.run(() -> {
            var bea = world.official("Bea", Role.ADMINISTRATOR);
            var seen = templates.inUse(Medium.MESSAGE, "en");
            templates.write(request(seen, "Hello [name]! " + bea.account()), bea);

            assertThat(templates.write(request(seen, "Hi [name]"), bea)).isInstanceOf(Outcome.ChangedMeanwhile.class);
            assertThat(templates.inUse(Medium.MESSAGE, "en").body()).startsWith("Hello [name]!");
        });
    }

    @Test
    void twoWhoWriteAtOnceMakeOneVersion() throws Exception {
        var bea = World.A.call(() -> world.official("Bea", Role.ADMINISTRATOR));
        var seen = World.A.call(() -> templates.inUse(Medium.MAIL, "en"));
        Callable<Outcome> write = () -> World.A.call(() -> templates.write(
                new TextTemplateRequest(Medium.MAIL, "en", seen.number(), "Talk?", "Hello [name] " + bea.account()),
                bea));

        try (var two = Executors.newFixedThreadPool(2)) {
            var outcomes = two.invokeAll(List.of(write, write));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .hasAtLeastOneElementOfType(Outcome.Written.class)
                    .hasAtLeastOneElementOfType(Outcome.ChangedMeanwhile.class);
        }
    }

    /** The program's own texts keep to what it asks of others. */
    @ParameterizedTest
    @CsvSource({"MESSAGE, nl", "MESSAGE, en", "MAIL, nl", "MAIL, en"})
    void textOfTheProgramHasNoFault(Medium medium, String language) {
        var text = templates.ofTheProgram(medium, language);

        assertThat(text.cautions()).isEmpty();
        assertThat(Placeholder.unknown(text.subject() + text.body(), language)).isEmpty();
        assertThat(text.body().length()).isLessThanOrEqualTo(medium.longest());
        assertThat(SmsLength.of(text.body()).wide()).isFalse();
        assertThat(text.subject().isEmpty()).isEqualTo(medium == Medium.MESSAGE);
    }

    private static TextTemplateRequest request(TextTemplate seen, String body) {
        return new TextTemplateRequest(seen.medium(), seen.language(), seen.number(), seen.subject(), body);
    }
}
