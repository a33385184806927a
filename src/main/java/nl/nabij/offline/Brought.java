package nl.nabij.offline;

import nl.nabij.talks.Preparation;
import nl.nabij.talks.Sheet;

/**
 * What a device sends.
 *
 * @param guide by which the questions are numbered
 * @param before the notes as the device got them, or as they were here when it was asked to choose
 * @param sheet the notes as they are on the device
 */
public record Brought(String guide, int guideVersion, Sheet before, Sheet sheet) {

    /** More than any guide asks. */
    private static final int MOST = 200;

    boolean isFor(Preparation preparation) {
        return preparation.guide().equals(guide) && preparation.guideVersion() == guideVersion;
    }

    boolean fits() {
        return sheet.notes().size() <= MOST
                && sheet.notes().values().stream().allMatch(note -> note.length() <= Sheet.LONGEST);
    }
}
