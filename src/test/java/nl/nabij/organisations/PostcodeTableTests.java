package nl.nabij.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reading a table of postcodes. */
class PostcodeTableTests {

    private static final Set<String> KNOWN = Set.of("BU99010101", "BU99010102");

    @Test
    void readsSemicolonCommaHeadingSpacesAndSmallLetters() {
        var table = PostcodeTable.read("""
                \uFEFFpostcode;buurt
                1441AB;BU99010101
                1441 ac,BU99010102

                "1442";"BU99010101"
                """, KNOWN);

        assertThat(table.faults()).isEmpty();
        assertThat(table.entries())
                .containsOnly(
                        java.util.Map.entry("1441AB", "BU99010101"),
                        java.util.Map.entry("1441AC", "BU99010102"),
                        java.util.Map.entry("1442", "BU99010101"));
    }

    @Test
    void everyFaultIsSaidWithItsLine() {
        var table = PostcodeTable.read("""
                1441AB;BU99010101
                0441AB;BU99010101
                1441AC
                1441AD;BU00000000
                1441AB;BU99010102
                """, KNOWN);

        assertThat(table.faults())
                .extracting(PostcodeTable.Fault::line, PostcodeTable.Fault::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "organisations.postcodes.postcode"),
                        org.assertj.core.groups.Tuple.tuple(3, "organisations.postcodes.parts"),
                        org.assertj.core.groups.Tuple.tuple(4, "organisations.postcodes.neighbourhood"),
                        org.assertj.core.groups.Tuple.tuple(5, "organisations.postcodes.twice"));
    }

    @Test
    void emptyFileIsSaid() {
        assertThat(PostcodeTable.read("postcode;buurt\n", KNOWN).faults())
                .extracting(PostcodeTable.Fault::key)
                .containsExactly("organisations.postcodes.empty");
    }
}
