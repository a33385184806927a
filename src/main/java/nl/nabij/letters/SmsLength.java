package nl.nabij.letters;

/**
 * In how many parts a text message travels. One letter outside the alphabet of text messages, such as ë or a curly quote,
 * makes the whole message travel in the wider code, in which fewer letters fit.
 *
 * @param wide whether the wider code (UCS-2) is needed
 * @param units septets in the alphabet of text messages, 16-bit units in the wider code; a few signs such as € and [ take two
 * @param parts messages that the sender pays; 0 for an empty text
 * @param most units that fit in so many parts
 * @see "3GPP TS 23.038 version 17, section 6.2.1: the GSM 7 bit default alphabet and its extension table; TS 23.040, section
 *     9.2.3.24.1: concatenated short messages"
 */
public record SmsLength(boolean wide, int units, int parts, int most) {

    private static final String ALPHABET =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
                    + "¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    public static SmsLength of(String text) {
        var wide = text.codePoints().anyMatch(sign -> size(sign) == 0);
        var units = text.codePoints().map(sign -> width(sign, wide)).sum();
        var alone = wide ? 70 : 160;
        if (units <= alone) {
            return new SmsLength(wide, units, units == 0 ? 0 : 1, alone);
        }
        var each = wide ? 67 : 153;
        var parts = parts(text, wide, each);
        return new SmsLength(wide, units, parts, parts * each);
    }

    /** A sign that takes two units is never cut in two, so a part may stay one unit short. */
    private static int parts(String text, boolean wide, int each) {
        var parts = 1;
        var used = 0;
        for (var sign : text.codePoints().toArray()) {
            var width = width(sign, wide);
            if (used + width > each) {
                parts++;
                used = 0;
            }
            used += width;
        }
        return parts;
    }

    private static int width(int sign, boolean wide) {
        return wide ? Character.charCount(sign) : size(sign);
    }

    /** In septets; 0 where the alphabet does not have it. */
    private static int size(int sign) {
        if (ALPHABET.indexOf(sign) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(sign) >= 0 ? 2 : 0;
    }
}
