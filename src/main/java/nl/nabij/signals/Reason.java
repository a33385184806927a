package nl.nabij.signals;

import java.util.Arrays;
import java.util.List;

/** Why a signal leads to no contact. */
public enum Reason {
    /** Nobody can find out who it is about. */
    WHO_UNKNOWN,
    /** It belongs with another organisation, such as the police or the landlord. */
    ELSEWHERE,
    /** Somebody helps already; never told to who raised it. */
    HELPED_ALREADY,
    /** What was noticed gives no reason to contact anybody. */
    NO_REASON,
    /** Nothing that can be read as a signal. */
    UNUSABLE,
    /** The person died; the program gives this reason. */
    DIED;

    /** Those that somebody can choose. */
    static List<Reason> toChoose() {
        return Arrays.stream(values()).filter(reason -> reason != DIED).toList();
    }
}
