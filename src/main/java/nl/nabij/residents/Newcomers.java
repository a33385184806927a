package nl.nabij.residents;

import java.util.Map;

/**
 * People who are new, as rows that wait in a table of the module that reads a file; so they need not pass through the program.
 *
 * @param rows a {@code select} of id, number, given, infix, family, birth, sex, postcode, house, addition, language,
 *     household, provenance in this order, in the types of {@code resident}; written by a programmer, never by a user
 * @param values of its named parameters
 */
public record Newcomers(String rows, Map<String, Object> values) {

    public Newcomers {
        values = Map.copyOf(values);
    }
}
