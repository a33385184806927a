package nl.nabij.selections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One study as a client manager sees it.
 *
 * @param member takes part now
 * @param trainedOn when the training is or was; null where the study asks for none, or for who does not take part
 * @param newThisWeek names that came on the list since Monday
 * @param why there are no more
 */
record Membership(Study study, boolean member, @Nullable LocalDate trainedOn, int newThisWeek, Why why) {

    /** The words are {@code selections.study.why.*}. */
    enum Why {
        NOT_JOINED,
        /** The first day is still to come. */
        NOT_BEGUN,
        /** The training is still to come. */
        TRAINING,
        /** The own list is sealed for another study, and reasons beside it would tell. */
        SEALED_LIST,
        /** They are drawn in a moment. */
        SOON,
        /** The study gives no more in a week. */
        MOST_OF_STUDY,
        /** No more conversations fit in the week of this person. */
        OWN_LIMIT,
        /** Too many names wait for an act. */
        WAITING,
        NEXT_WEEK
    }
}
