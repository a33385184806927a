package nl.nabij.offline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Accounts;
import nl.nabij.responses.Marks;
import nl.nabij.responses.Response;
import nl.nabij.responses.ResponseRequest;
import nl.nabij.responses.Responses;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.Time;
import nl.nabij.talks.Partner;
import nl.nabij.talks.Partners;
import nl.nabij.talks.SamplePreparations;
import nl.nabij.talks.Sheets;
import nl.nabij.talks.Talks;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Anna prepared a talk with Sam for today, and Rob joins it; he signs in with a password. */
final class TalkWithSam {

    final LocalDate today = LocalDate.now(Time.ZONE);
    final String email = "rob-%s@voorbeeldregio.example".formatted(UUID.randomUUID());
    final SignedIn anna;
    final SignedIn rob;
    final ResidentId sam;
    final TalkId talk;

    private final World world;
    private final Accounts accounts;
    private final Talks talks;
    private final Partners partners;
    private final Sheets sheets;
    private final Responses responses;

    private TalkWithSam(
            World world, Accounts accounts, Talks talks, Partners partners, Sheets sheets, Responses responses) {
        this.world = world;
        this.accounts = accounts;
        this.talks = talks;
        this.partners = partners;
        this.sheets = sheets;
        this.responses = responses;
        anna = world.clientManager();
        rob = worker(email, "Rob", Role.EXPERT_BY_EXPERIENCE);
        sam = world.client("Sam", anna);
        talk = prepare(sam);
    }

    static TalkWithSam in(AutowireCapableBeanFactory beans) {
        return World.A.call(() -> new TalkWithSam(
                beans.getBean(World.class),
                beans.getBean(Accounts.class),
                beans.getBean(Talks.class),
                beans.getBean(Partners.class),
                beans.getBean(Sheets.class),
                beans.getBean(Responses.class)));
    }

    /** Somebody with a password. */
    SignedIn worker(String email, String name, Role role) {
        var team = world.careTeam();
        var id = accounts.open(email, name, World.PASSWORD, team.organisation(), Set.of(role));
        accounts.join(id, team.id());
        return accounts.find(id).orElseThrow().actor();
    }

    /** A talk with somebody of Anna's, which Rob joins. */
    TalkId prepare(ResidentId resident) {
        var access = world.access(anna, resident, Purpose.TALK_TOGETHER);
        var prepared = SamplePreparations.prepared(talks, today, access);
        partners.invite(prepared, SamplePreparations.of(rob.account(), Partner.Side.EXPERT, today, true), access);
        return prepared;
    }

    /** A second talk, with Kim. @return its path */
    String withKim() {
        return World.A.call(() -> {
            var kim = world.client("Kim", anna);
            return path(kim, prepare(kim));
        });
    }

    String path() {
        return path(sam, talk);
    }

    /** Rob writes in the program itself, on another device. */
    void writes(int question, String note) {
        World.A.run(() -> sheets.note(talk, question, note, holding()));
    }

    /** Sam filled in with Anna, and wants to talk about the first question. */
    void isMarked() {
        World.A.run(() -> responses.keep(
                new ResponseRequest(
                        "conversation-map",
                        1,
                        Response.FilledBy.WITH_HELP,
                        Map.of("body", "4"),
                        new Marks(Set.of("body"), Set.of()),
                        today,
                        null),
                leading()));
    }

    void getsGuide(String guide) {
        World.A.run(() -> talks.change(talk, SamplePreparations.with(guide, today), 1, leading()));
    }

    void isCalledOff() {
        World.A.run(() -> talks.callOff(talk, leading()));
    }

    /** Rob's notes in the program. */
    Map<Integer, String> notes() {
        return World.A.call(() -> talks.find(talk, holding())
                .orElseThrow()
                .partner(rob.account())
                .orElseThrow()
                .sheet()
                .notes());
    }

    private Access holding() {
        return world.access(rob, sam, Purpose.HOLD_TALK);
    }

    private Access leading() {
        return world.access(anna, sam, Purpose.TALK_TOGETHER);
    }

    private static String path(ResidentId resident, TalkId talk) {
        return "/residents/%s/talks/%s".formatted(resident, talk);
    }
}
