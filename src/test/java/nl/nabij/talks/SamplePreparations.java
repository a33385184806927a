package nl.nabij.talks;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.nabij.access.Access;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.TalkId;

/** Talks that only a test prepares. */
public class SamplePreparations {

    public static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    private SamplePreparations() {}

    public static Preparation with(String guide, LocalDate day) {
        return new Preparation(
                guide, 1, "Kijken wat Sam zelf wil.", Preparation.Place.HOME, null, day, LocalTime.of(10, 30));
    }

    public static TalkId prepared(Talks talks, LocalDate day, Access access) {
        var id = TalkId.next();
        talks.prepare(id, with("as-equals", day), access);
        return id;
    }

    public static Invitation of(AccountId account, Partner.Side side, LocalDate agreedOn, boolean signed) {
        return new Invitation(side, account, null, null, agreedOn, signed, false);
    }
}
