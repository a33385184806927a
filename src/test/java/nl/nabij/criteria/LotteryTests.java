package nl.nabij.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.NoContact;
import org.junit.jupiter.api.Test;

class LotteryTests {

    private static final UUID SECRET = UUID.fromString("0b7f5d8e-5a0f-4c55-8a58-7d1a5a3f9c11");
    private final Lottery lottery = new Lottery(SECRET);

    @Test
    void sameQuestionDrawsTheSame() {
        assertThat(lottery.of("a").of("east", "then"))
                .isEqualTo(new Lottery(SECRET).of("a").of("east", "then"));
        assertThat(lottery.fingerprint(new AnyOf(List.of(new Age(1, 2), new NoContact(3)))))
                .isEqualTo(lottery.fingerprint(new AnyOf(List.of(new NoContact(3), new Age(1, 2)))))
                .isNotEqualTo(lottery.fingerprint(new AnyOf(List.of(new NoContact(4), new Age(1, 2)))));
    }

    @Test
    void anotherRegionDrawsSomethingElse() {
        var other = new Lottery(new UUID(1, 2));

        assertThat(IntStream.range(0, 40)
                        .map(i -> lottery.of("a").of("row " + i, "then"))
                        .toArray())
                .isNotEqualTo(IntStream.range(0, 40)
                        .map(i -> other.of("a").of("row " + i, "then"))
                        .toArray());
    }

    /** Ten lots, 10,000 questions: 1,000 each, with a standard deviation of 30. */
    @Test
    void everyLotComesEquallyOften() {
        var drawn = new int[10];
        for (var question = 0; question < 10_000; question++) {
            drawn[lottery.of("draft " + question).of("all", "then")]++;
        }

        assertThat(IntStream.of(drawn).boxed())
                .allSatisfy(often -> assertThat(often).isBetween(1_000 - 150, 1_000 + 150));
    }
}
