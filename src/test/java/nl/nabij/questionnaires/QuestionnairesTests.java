package nl.nabij.questionnaires;

import static nl.nabij.World.A;
import static nl.nabij.World.B;
import static nl.nabij.questionnaires.SampleQuestionnaires.NEIGHBOURS;
import static nl.nabij.questionnaires.SampleQuestionnaires.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Instruments;
import nl.nabij.questionnaires.Questionnaire.Status;
import nl.nabij.questionnaires.QuestionnaireOutcome.ChangedMeanwhile;
import nl.nabij.questionnaires.QuestionnaireOutcome.Done;
import nl.nabij.questionnaires.QuestionnaireOutcome.Faulty;
import nl.nabij.questionnaires.QuestionnaireOutcome.NotYou;
import nl.nabij.questionnaires.QuestionnaireOutcome.Over;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From draft to published and withdrawn, with the real registry. */
@RegionTest
class QuestionnairesTests {

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Instruments instruments;

    @Autowired
    Drafts drafts;

    @Autowired
    World world;

    private SignedIn rosa = nobody();
    private SignedIn chris = nobody();
    private SignedIn petra = nobody();

    @BeforeEach
    void people() {
        A.run(() -> {
            rosa = world.official("Rosa", Role.RESEARCHER);
            chris = world.official("Chris", Role.COORDINATOR, Role.BOARD);
            petra = world.official("Petra", Role.PRIVACY_OFFICER);
        });
    }

    @Test
    void publishedOneStandsInTheRegistryOfItsRegionAlone() {
        var key = A.call(() -> published());

        A.run(() -> {
            var instrument = instruments.find(key).orElseThrow();
            assertThat(instruments.all()).contains(instrument);
            assertThat(instruments.isOffered(key)).isTrue();
            assertThat(instrument.rights().owner())
                    .isNotEqualTo("Somebody else")
                    .isNotBlank();
            assertThat(instrument.rights().citation()).contains("Buren en ik");
            assertThat(instrument.key()).startsWith("own-neighbours");
        });
        B.run(() -> {
            assertThat(instruments.find(key)).isEmpty();
            assertThat(instruments.all()).extracting(Instrument::key).doesNotContain(key);
        });
    }

    @Test
    void whoWroteDoesNotPublish() {
        A.run(() -> {
            var key = key(questionnaires.bring(bytes(NEIGHBOURS), chris));
            assertThat(questionnaires.test(key, rosa)).isInstanceOf(Done.class);

            assertThat(questionnaires.publish(key, chris)).isInstanceOf(NotYou.class);
            assertThat(questionnaires.publish(key, rosa)).isInstanceOf(NotYou.class);
            assertThat(questionnaires.sendBack(key, "Nee", chris)).isInstanceOf(NotYou.class);
            assertThat(instruments.find(key)).isEmpty();
            assertThat(questionnaires.publish(key, petra)).isInstanceOf(Done.class);
            assertThat(questionnaires.publish(key, petra)).isInstanceOf(Over.class);
        });
    }

    @Test
    void secondPersonPublishesWhatWasRead() {
        A.run(() -> {
            var key = key(questionnaires.bring(bytes(NEIGHBOURS), rosa));
            questionnaires.test(key, rosa);
            var read = questionnaires.find(key).orElseThrow().edition();
            questionnaires.takeBack(key, rosa);
            questionnaires.test(key, rosa);

            assertThat(questionnaires.publish(key, read, petra)).isInstanceOf(ChangedMeanwhile.class);
        });
    }

    @Test
    void draftWithAFaultIsNotPutInTest() {
        A.run(() -> {
            var key = key(questionnaires.bring(bytes(NEIGHBOURS.replace("\"known\": 2.5", "\"known\": 3")), rosa));

            assertThat(questionnaires.test(key, rosa))
                    .isInstanceOfSatisfying(
                            Faulty.class,
                            faulty -> assertThat(faulty.faults())
                                    .extracting(fault -> fault.toString())
                                    .containsExactly("examples[1].expected.known: example-fails 3, 2.5"));
            assertThat(questionnaires.find(key).orElseThrow().status()).isEqualTo(Status.DRAFT);
        });
    }

    @Test
    void nobodyWritesWhileItIsInTest() {
        A.run(() -> {
            var key = key(questionnaires.bring(bytes(NEIGHBOURS), rosa));
            questionnaires.test(key, rosa);

            assertThat(drafts.move(key, Section.ITEMS, "2", 1, rosa)).isInstanceOf(Over.class);
            assertThat(drafts.remove(key, Section.ITEMS, "2", rosa)).isInstanceOf(Over.class);
            assertThat(questionnaires.throwAway(key, rosa)).isInstanceOf(Over.class);
            questionnaires.sendBack(key, "Vraag 2 is niet nodig.", petra);
            assertThat(drafts.remove(key, Section.ITEMS, "2", rosa)).isInstanceOf(Done.class);
        });
    }

    /** Two people at two questions are not in each other's way; at one question nobody overwrites the other. */
    @Test
    void nobodyOverwritesWhatAnotherWroteAtTheSamePart() {
        A.run(() -> {
            var key = key(questionnaires.bring(bytes(NEIGHBOURS), rosa));
            var seenOne = mark(key, "1");
            var seenFour = mark(key, "4");

            assertThat(reword(key, "1", seenOne, "Ziet u uw buren?", rosa)).isInstanceOf(Done.class);
            assertThat(reword(key, "4", seenFour, "Wat wilt u?", chris)).isInstanceOf(Done.class);
            assertThat(reword(key, "1", seenOne, "Anders", chris)).isInstanceOf(ChangedMeanwhile.class);

            var draft = questionnaires.find(key).orElseThrow().draft();
            assertThat(draft.content())
                    .contains("Ziet u uw buren?", "Wat wilt u?")
                    .doesNotContain("Anders");
        });
    }

    @Test
    void nextVersionLeavesThePublishedOneAsItWas() {
        A.run(() -> {
            var key = published();
            var first = instruments.find(key, 1).orElseThrow();
            assertThat(questionnaires.next(key, rosa)).isInstanceOf(Done.class);
            assertThat(questionnaires.next(key, rosa)).isInstanceOf(Over.class);
            reword(key, "1", mark(key, "1"), "Ziet u uw buren?", rosa);

            assertThat(instruments.find(key)).hasValue(first);
            questionnaires.test(key, rosa);
            questionnaires.publish(key, petra);

            assertThat(instruments.versions(key)).containsExactly(1, 2);
            assertThat(instruments.find(key, 1)).hasValue(first);
            assertThat(instruments.find(key).orElseThrow().items().getFirst().wording())
                    .satisfies(wording -> assertThat(String.valueOf(wording)).contains("Ziet u uw buren?"));
        });
    }

    @Test
    void withdrawnOneIsReadAndNotOffered() {
        A.run(() -> {
            var key = published();

            assertThat(questionnaires.withdraw(key, "Er staat een fout in.", rosa))
                    .isInstanceOf(Done.class);
            assertThat(questionnaires.withdraw(key, "Nog eens.", rosa)).isInstanceOf(Over.class);

            assertThat(instruments.isOffered(key)).isFalse();
            assertThat(instruments.all()).extracting(Instrument::key).doesNotContain(key);
            assertThat(instruments.find(key)).isPresent();
            questionnaires.next(key, rosa);
            questionnaires.test(key, rosa);
            questionnaires.publish(key, petra);
            assertThat(instruments.isOffered(key)).isTrue();
        });
    }

    @Test
    void thrownAwayDraftLeavesThePublishedOne() {
        A.run(() -> {
            var key = published();
            questionnaires.next(key, rosa);
            assertThat(questionnaires.throwAway(key, rosa)).isInstanceOf(Done.class);
            assertThat(questionnaires.find(key).orElseThrow().status()).isEqualTo(Status.REST);
            assertThat(questionnaires.find(key).orElseThrow().version()).isEqualTo(1);

            var fresh = key(questionnaires.begin("Nieuw", rosa));
            questionnaires.throwAway(fresh, rosa);
            assertThat(questionnaires.find(fresh)).isEmpty();
        });
    }

    @Test
    void fileThatIsNoQuestionnaireDoesNotComeIn() {
        A.run(() -> {
            for (var file : Set.of("", "[]", "{\"format\": 2}", NEIGHBOURS.replace("\"nl\": \"nooit\"", "\"nl\": 3"))) {
                assertThat(questionnaires.bring(bytes(file), rosa)).as(file).isInstanceOf(Faulty.class);
            }
            assertThat(questionnaires.bring(new byte[Draft.LARGEST + 1], rosa))
                    .isInstanceOf(QuestionnaireOutcome.TooLarge.class);
            assertThat(questionnaires.bring(bytes(NEIGHBOURS.replace(", \"en\": \"never\"", "")), rosa))
                    .isInstanceOf(Done.class);
        });
    }

    /** What was fetched comes in again as it was, but for its key. */
    @Test
    void fetchedFileIsTheFileThatCameIn() {
        A.run(() -> {
            var key = key(questionnaires.bring(bytes(NEIGHBOURS), rosa));
            var fetched = questionnaires.find(key).orElseThrow().draft().content();

            var again = key(questionnaires.bring(bytes(fetched), rosa));

            assertThat(again).isNotEqualTo(key);
            assertThat(questionnaires.find(again).orElseThrow().draft().content())
                    .isEqualTo(fetched.replace(key, again));
        });
    }

    /** Two people wrote; each step back takes one change away, and nobody undoes what was not on the page. */
    @Test
    void lastChangeIsUndoneWhoeverMadeIt() {
        A.run(() -> {
            var key = key(questionnaires.bring(bytes(NEIGHBOURS), rosa));
            var begun = content(key);
            drafts.remove(key, Section.SCALES, "contact", rosa);
            var read = questionnaires.find(key).orElseThrow().edition();
            reword(key, "1", mark(key, "1"), "Ziet u uw buren?", chris);

            assertThat(drafts.earlier(key).orElseThrow().by()).startsWith("Chris");
            assertThat(drafts.undo(key, read, rosa)).isInstanceOf(ChangedMeanwhile.class);
            assertThat(undo(key, rosa)).isInstanceOf(Done.class);
            assertThat(content(key)).doesNotContain("Ziet u uw buren?");
            assertThat(undo(key, rosa)).isInstanceOf(Done.class);
            assertThat(content(key)).isEqualTo(begun);
            assertThat(undo(key, rosa)).isInstanceOf(Over.class);
        });
    }

    @Test
    void twentyChangesCanBeUndoneAndNoneOnceItIsPublished() {
        A.run(() -> {
            var key = key(questionnaires.bring(bytes(NEIGHBOURS), rosa));
            for (var change = 1; change <= 25; change++) {
                reword(key, "1", mark(key, "1"), "Vraag nummer " + change, rosa);
            }

            for (var change = 1; change <= 20; change++) {
                assertThat(undo(key, rosa)).isInstanceOf(Done.class);
            }
            assertThat(content(key)).contains("Vraag nummer 5\"");
            assertThat(undo(key, rosa)).isInstanceOf(Over.class);

            reword(key, "1", mark(key, "1"), "Ziet u uw buren?", rosa);
            questionnaires.test(key, rosa);
            questionnaires.publish(key, petra);
            questionnaires.next(key, rosa);
            assertThat(undo(key, rosa)).isInstanceOf(Over.class);
        });
    }

    private QuestionnaireOutcome undo(String key, SignedIn by) {
        return drafts.undo(key, questionnaires.find(key).orElseThrow().edition(), by);
    }

    private String content(String key) {
        return questionnaires.find(key).orElseThrow().draft().content();
    }

    private String published() {
        var key = key(questionnaires.bring(bytes(NEIGHBOURS), rosa));
        assertThat(questionnaires.test(key, rosa)).isInstanceOf(Done.class);
        assertThat(questionnaires.publish(key, petra)).isInstanceOf(Done.class);
        return key;
    }

    private String mark(String key, String item) {
        return questionnaires.find(key).orElseThrow().draft().mark(Section.ITEMS, item);
    }

    private QuestionnaireOutcome reword(String key, String item, String seen, String words, SignedIn by) {
        return drafts.write(
                key,
                seen,
                draft -> draft.mark(Section.ITEMS, item),
                draft -> {
                    var node = draft.part(Section.ITEMS, item).orElseThrow();
                    node.putObject("wording").put("nl", words).put("en", words);
                    return draft.put(Section.ITEMS, item, node, "");
                },
                by);
    }

    private static String key(QuestionnaireOutcome outcome) {
        return ((Done) outcome).key();
    }

    private static SignedIn nobody() {
        return new SignedIn(AccountId.next(), "", OrganisationId.next(), Set.of());
    }
}
