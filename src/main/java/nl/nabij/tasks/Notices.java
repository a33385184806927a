package nl.nabij.tasks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Shown;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TeamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second front door of the tasks module: news about a resident, for who has to know. It stands on Vandaag until it is seen. */
@Service
@Transactional
public class Notices {

    /** As many as Vandaag shows at once; the others come when these are seen. */
    public static final int MOST = 10;

    private final NoticeStore store;
    private final Keys keys;

    Notices(NoticeStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    /**
     * Tells one person.
     *
     * @param text message key; the message gets the resident's name as {0}, and these arguments after it
     * @param arguments names and numbers, never somebody's own words
     * @param path the page that tells more
     */
    @Opens(value = Part.TASK, changes = true)
    public void tell(AccountId whom, String text, List<String> arguments, String path, Access access) {
        store.add(access.resident(), whom, text, arguments, path);
    }

    /** Tells everybody who works in the team now; each sees it for oneself. */
    @Opens(value = Part.TASK, changes = true)
    public void tell(TeamId whom, String text, List<String> arguments, String path, Access access) {
        store.members(whom).forEach(member -> store.add(access.resident(), member, text, arguments, path));
    }

    /** As {@link #tell(AccountId, String, List, String, Access)}, where the program itself changed something. */
    @Opens(value = Part.TASK, changes = true)
    public void tell(AccountId whom, String text, List<String> arguments, String path, ResidentId about, OnDuty duty) {
        store.add(about, whom, text, arguments, path);
        keys.touched(List.of(about), duty);
    }

    /** As {@link #tell(TeamId, String, List, String, Access)}, where the program itself changed something. */
    @Opens(value = Part.TASK, changes = true)
    public void tell(TeamId whom, String text, List<String> arguments, String path, ResidentId about, OnDuty duty) {
        store.members(whom).forEach(member -> store.add(about, member, text, arguments, path));
        keys.touched(List.of(about), duty);
    }

    /** What the one who looks has not seen yet, the newest first; at most {@value #MOST}. */
    @Opens(Part.TASK)
    public Shown<NoticeView> unseen(ListAccess list) {
        return keys.show(store.unseen(account(list), MOST), NoticeView::resident, list);
    }

    /** These have been seen; somebody else's are left alone. @return what is marked */
    @Opens(value = Part.TASK, changes = true)
    public Shown<NoticeView> markSeen(Set<UUID> notices, ListAccess list) {
        var mine = store.unseen(account(list), Integer.MAX_VALUE).stream()
                .filter(notice -> notices.contains(notice.id()))
                .toList();
        store.seen(mine.stream().map(NoticeView::id).toList());
        return keys.show(mine, NoticeView::resident, list);
    }

    private static AccountId account(ListAccess list) {
        return ((SignedIn) list.actor()).account();
    }
}
