package nl.nabij.offline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.SortedSet;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Account;
import nl.nabij.identity.Actors;
import nl.nabij.identity.RecentSignIn;
import nl.nabij.residents.Residents;
import nl.nabij.shared.AtTheTable;
import nl.nabij.shared.TakingId;
import nl.nabij.shared.TalkId;
import nl.nabij.site.Dates;
import nl.nabij.site.Worker;
import nl.nabij.talks.Sheet;
import nl.nabij.talks.Talk;
import nl.nabij.talks.Talks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Takes a talk along on a device, and receives what was noted there. */
@Controller
@AtTheTable
@RequestMapping("/residents/{resident}/talks/{id}/takings")
class TakingController {

    private final Takings takings;
    private final Talks talks;
    private final Residents residents;
    private final Packs packs;
    private final Dates dates;

    TakingController(Takings takings, Talks talks, Residents residents, Packs packs, Dates dates) {
        this.takings = takings;
        this.talks = talks;
        this.residents = residents;
        this.packs = packs;
        this.dates = dates;
    }

    @GetMapping("/new")
    @For(Purpose.HOLD_TALK)
    String page(@PathVariable UUID id, Access access, Model model, HttpServletResponse response) {
        var talk = open(id, access);
        if (talk.partner(account().id()).filter(mine -> !mine.isHandedIn()).isEmpty()) {
            throw gone();
        }
        Worker.allow(response);
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("talk", talk);
        model.addAttribute("hours", Taking.KEPT.toHours());
        model.addAttribute("shell", ShellController.PAGE);
        model.addAttribute("worker", ShellController.WORKER);
        return "offline/take";
    }

    @PostMapping
    @For(Purpose.HOLD_TALK)
    ResponseEntity<Pack> take(@PathVariable UUID id, Access access, Locale locale) {
        var taking = takings.take(new TalkId(id), access).orElseThrow(TakingController::gone);
        return ResponseEntity.ok(packs.of(taking.id(), open(id, access), account(), access, locale));
    }

    /** Whether it may stay on the device. */
    @GetMapping("/{taking}")
    @For(Purpose.HOLD_TALK)
    ResponseEntity<Void> held(@PathVariable UUID id, @PathVariable UUID taking, Access access) {
        return takings.isHeld(new TalkId(id), new TakingId(taking), access)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    @PostMapping("/{taking}/notes")
    @For(Purpose.HOLD_TALK)
    ResponseEntity<?> send(
            @PathVariable UUID id,
            @PathVariable UUID taking,
            @RequestBody Brought brought,
            HttpServletRequest request,
            Access access,
            Locale locale) {
        var signedInAt = RecentSignIn.at(request).orElse(null);
        var sending = takings.send(new TalkId(id), new TakingId(taking), brought, signedInAt, access);
        return switch (sending) {
            case Sending.Sent(var at) -> ResponseEntity.ok(new Arrived(dates.time(at)));
            case Sending.SignInAgain() ->
                ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
            case Sending.Differs(var talk, var here, var numbers) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Both(packs.of(new TakingId(taking), talk, account(), access, locale), here, numbers));
            case Sending.TooLong() -> ResponseEntity.unprocessableContent().build();
            case Sending.NotThere() -> ResponseEntity.notFound().build();
        };
    }

    private Talk open(UUID id, Access access) {
        return talks.find(new TalkId(id), access).filter(Talk::isOpen).orElseThrow(TakingController::gone);
    }

    private static Account account() {
        return Actors.account().orElseThrow(TakingController::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** @param at the time here, in words */
    record Arrived(String at) {}

    /**
     * What is here, where that is not what the device knew.
     *
     * @param pack the talk as it is now
     * @param numbers of the questions at which somebody has to choose
     */
    record Both(Pack pack, Sheet here, SortedSet<Integer> numbers) {}
}
