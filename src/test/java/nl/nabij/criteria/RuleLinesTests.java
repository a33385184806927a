package nl.nabij.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines of a rule while somebody writes it: a: all(b, c: any(d, e), f). */
class RuleLinesTests {

    private final List<LineForm> lines = new ArrayList<>(List.of(
            LineForm.of("all", 0),
            LineForm.of("domain", 1),
            LineForm.of("any", 1),
            LineForm.of("age", 2),
            LineForm.of("household", 2),
            LineForm.of("contact", 1)));

    @Test
    void lineIsAddedAsTheLastOfItsGroup() {
        assertThat(RuleLines.add(lines, 2, "language")).isEqualTo(5);
        assertThat(RuleLines.add(lines, 0, "any")).isEqualTo(7);

        assertThat(text()).isEqualTo("0all 1domain 1any 2age 2household 2language 1contact 1any");
    }

    @Test
    void nothingIsAddedToACondition() {
        assertThat(RuleLines.add(lines, 1, "age")).isEqualTo(1);
        assertThat(RuleLines.add(lines, 99, "age")).isEqualTo(5);
        assertThat(RuleLines.add(lines, 0, "nationality")).isZero();

        assertThat(lines).hasSize(6);
    }

    @Test
    void groupsEndAtTheThirdLevel() {
        var group = RuleLines.add(lines, 2, "all");

        assertThat(RuleLines.add(lines, group, "any")).isEqualTo(group);
        assertThat(RuleLines.add(lines, group, "age")).isEqualTo(group + 1);
        assertThat(text()).isEqualTo("0all 1domain 1any 2age 2household 2all 3age 1contact");
    }

    @Test
    void lineGoesWithAllThatLiesInIt() {
        assertThat(RuleLines.remove(lines, 2)).isEqualTo(2);
        assertThat(text()).isEqualTo("0all 1domain 1contact");
        assertThat(RuleLines.remove(lines, 0)).isZero();
        assertThat(lines).hasSize(3);
    }

    @Test
    void linesMoveAmongTheirEquals() {
        assertThat(RuleLines.up(lines, 5)).isEqualTo(2);
        assertThat(text()).isEqualTo("0all 1domain 1contact 1any 2age 2household");
        assertThat(RuleLines.up(lines, 3)).isEqualTo(2);
        assertThat(text()).isEqualTo("0all 1domain 1any 2age 2household 1contact");
        assertThat(RuleLines.down(lines, 1)).isEqualTo(4);
        assertThat(text()).isEqualTo("0all 1any 2age 2household 1domain 1contact");
        assertThat(RuleLines.down(lines, 2)).isEqualTo(3);
        assertThat(text()).isEqualTo("0all 1any 2household 2age 1domain 1contact");
    }

    @Test
    void firstAndLastOfAGroupStayInIt() {
        assertThat(RuleLines.up(lines, 1)).isEqualTo(1);
        assertThat(RuleLines.up(lines, 3)).isEqualTo(3);
        assertThat(RuleLines.down(lines, 4)).isEqualTo(4);
        assertThat(RuleLines.down(lines, 5)).isEqualTo(5);
        assertThat(RuleLines.down(lines, 0)).isZero();
        assertThat(text()).isEqualTo("0all 1domain 1any 2age 2household 1contact");
    }

    @Test
    void whatNoPageSentIsTidiedUp() {
        var odd = List.of(
                LineForm.of("age", 7), LineForm.of("origin", 1), LineForm.of("any", 9), LineForm.of("language", -3));

        var tidy = RuleLines.tidy(odd);

        assertThat(tidy)
                .extracting(line -> line.getLevel() + line.getKind())
                .containsExactly("0all", "1age", "1any", "1language");
        assertThat(RuleLines.tidy(List.of())).extracting(LineForm::getKind).containsExactly("all");
        assertThat(RuleLines.tidy(java.util.Collections.nCopies(200, LineForm.of("age", 1))))
                .hasSize(RuleLines.MOST);
    }

    private String text() {
        return String.join(
                " ",
                lines.stream().map(line -> line.getLevel() + line.getKind()).toList());
    }
}
