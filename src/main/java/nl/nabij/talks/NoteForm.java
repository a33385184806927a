package nl.nabij.talks;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A note, as typed. */
record NoteForm(
        @Size(max = Sheet.LONGEST, message = "{talks.too-long}") @Nullable
        String note,

        @Nullable Choice choice) {

    /** Where it goes from here. */
    enum Choice {
        NEXT,
        BACK,
        STOP
    }

    Choice to() {
        return choice == null ? Choice.NEXT : choice;
    }
}
