package nl.nabij.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.demo.World.Told;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.library.Guides;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import nl.nabij.talks.Invitation;
import nl.nabij.talks.Partner;
import nl.nabij.talks.Partners;
import nl.nabij.talks.Preparation;
import nl.nabij.talks.Sheets;
import nl.nabij.talks.Talks;
import org.springframework.stereotype.Component;

/** Talks that are prepared for the coming days, so that the sample volunteer and the sample expert by experience have a day. */
@Component
class TalksAhead {

    /** At the first questions, in order. */
    private static final List<String> NOTES = List.of(
            "Vroeg of ik zelf ook lang thuis heb gezeten. Ja, twee jaar.",
            "Rustige week. Gisteren soep gemaakt, en er was te veel.");

    private final Talks talks;
    private final Partners partners;
    private final Sheets sheets;
    private final Guides guides;
    private final Accounts accounts;
    private final Keys keys;
    private final Clock clock;

    TalksAhead(
            Talks talks, Partners partners, Sheets sheets, Guides guides, Accounts accounts, Keys keys, Clock clock) {
        this.talks = talks;
        this.partners = partners;
        this.sheets = sheets;
        this.guides = guides;
        this.accounts = accounts;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param told residents of the sample client manager, if possible two or more */
    void prepare(List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        accounts.byEmail("rob.ervaring@voorbeeldregio.example")
                .ifPresent(rob -> talk(told.getFirst(), rob, Partner.Side.EXPERT, WorkingDays.after(today, 1)));
        accounts.byEmail("willem.vrijwilliger@voorbeeldregio.example")
                .ifPresent(willem -> talk(told.getLast(), willem, Partner.Side.VOLUNTEER, WorkingDays.after(today, 3)));
    }

    private void talk(Told about, Account who, Partner.Side side, LocalDate day) {
        keys.access(about.manager(), about.resident(), Purpose.TALK_TOGETHER).ifPresent(access -> {
            var today = LocalDate.now(clock.withZone(Time.ZONE));
            var id = prepared(day, access);
            partners.invite(id, new Invitation(side, who.id(), null, null, today, true, false), access);
            partners.invite(
                    id, new Invitation(Partner.Side.NETWORK, null, "Corrie", "zus", today, false, false), access);
            if (side == Partner.Side.EXPERT) {
                keys.access(who.actor(), about.resident(), Purpose.HOLD_TALK)
                        .ifPresent(own -> NOTES.forEach(note -> sheets.note(id, NOTES.indexOf(note) + 1, note, own)));
            }
        });
    }

    private TalkId prepared(LocalDate day, Access access) {
        var guide = guides.find("as-equals", Locale.of("nl")).orElseThrow();
        var id = TalkId.next();
        talks.prepare(
                id,
                new Preparation(
                        guide.key(),
                        guide.version(),
                        "Rustig kennismaken, en horen wat u zelf wilt.",
                        Preparation.Place.WALKING,
                        "Wij beginnen bij het buurthuis",
                        day,
                        LocalTime.of(10, 30)),
                access);
        return id;
    }
}
