package nl.nabij.instruments;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose an instrument is, and what may be done with it.
 *
 * @param purposes what its owner allows
 * @param citation shown wherever it is used
 */
public record Rights(
        String owner,
        Licence licence,
        Set<Purpose> purposes,
        Redistribution redistribution,
        Wording wording,
        PerPerson perPerson,
        String citation) {

    /**
     * The terms.
     *
     * @param id from the SPDX list where it is on it
     * @param about what the terms say, in our words
     * @param verify true as long as nobody looked it up at the owner
     */
    public record Licence(String id, @Nullable String url, Text about, boolean verify) {}

    /** What an owner may allow. */
    public enum Purpose {
        CONVERSATION,
        MONITORING,
        RESEARCH
    }

    /** Whether its wording may be handed on. */
    public enum Redistribution {
        YES,
        NO,
        /** Under conditions that the licence tells. */
        CONDITIONS,
        UNKNOWN
    }

    /** Where its wording is. */
    public enum Wording {
        /** In the file itself. */
        BUNDLED,
        /** With the owner of a licence, who brings it in as a {@link WordingPack}. */
        PACK
    }

    /** Whether it is filled in about one resident. */
    public enum PerPerson {
        YES,
        /** Meant for groups: only inside the record of a conversation, where the region says that its protocol allows that. */
        CONVERSATION,
        /** Never, or not here. */
        NO
    }

    /** Whether a resident or colleague may be shown words that this program brings along. */
    public boolean isBundled() {
        return wording == Wording.BUNDLED;
    }
}
