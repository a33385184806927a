package nl.nabij.caseload;

/** Sees a citizen service number where it does not belong. */
final class Bsn {

    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    private Bsn() {}

    /** Whether a number of eight or nine digits passes the eleven-test; one in eleven other numbers does so by chance. */
    static boolean isBsn(String number) {
        var digits = number.replace(".", "").replace("-", "");
        if (digits.length() < 8 || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        var padded = digits.length() == 8 ? "0" + digits : digits;
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (padded.charAt(i) - '0');
        }
        return sum % 11 == 0 && padded.chars().anyMatch(digit -> digit != '0');
    }
}
