package nl.nabij.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Guesses which column of a file holds what, by the names of the columns. */
final class Headers {

    private Headers() {}

    /** Key of a column to its position; a column of the file is taken once, the earlier of two wins. */
    static Map<String, Integer> guess(List<Column> columns, List<String> headers) {
        var plain = headers.stream().map(Headers::plain).toList();
        var mapping = new LinkedHashMap<String, Integer>();
        for (var column : columns) {
            for (var name : column.names()) {
                var position = plain.indexOf(plain(name));
                if (position >= 0 && !mapping.containsValue(position)) {
                    mapping.put(column.key(), position);
                    break;
                }
            }
        }
        return mapping;
    }

    /** Letters and digits only, small, without accents: 'Financiën' and 'FINANCIEN' are the same. */
    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The same for the same names in the same order. */
    static String fingerprint(List<String> headers) {
        try {
            var text =
                    String.join("\u001f", headers.stream().map(Headers::plain).toList());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
