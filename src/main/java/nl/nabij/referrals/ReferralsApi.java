package nl.nabij.referrals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Conflict;
import nl.nabij.referrals.Referral.Helped;
import nl.nabij.referrals.Referral.Reason;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.referrals.ReferralRequest.Outcome;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.ServiceId;
import nl.nabij.shared.TeamId;
import nl.nabij.shared.WithClients;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Referrals in the JSON interface: the same keys, permissions and log as the pages. */
@RestController
@Roles({Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.TEAM_LEAD, Role.CARE_PROFESSIONAL, Role.PROVIDER})
@RequestMapping("/api/v1")
@Tag(name = "referrals", description = "Doorverwijzingen: maken, lezen en beantwoorden")
class ReferralsApi {

    private final Referrals referrals;
    private final ReferralAnswers answers;

    ReferralsApi(Referrals referrals, ReferralAnswers answers) {
        this.referrals = referrals;
        this.answers = answers;
    }

    /** A referral to make. */
    record NewReferralJson(
            @Nullable UUID service,
            @Nullable UUID team,
            boolean reach,
            @Nullable String agreed,
            boolean goal) {}

    /** A referral with what was sent. */
    record ReferralJson(
            UUID id,
            UUID resident,
            UUID service,
            UUID receiver,
            UUID team,
            Status status,
            Instant sentAt,
            Instant changedAt,
            Sent sent,
            Referral.@Nullable Stop stoppedFor,
            @Nullable Reason declineReason,
            @Nullable String result,
            @Nullable Helped helped,
            int version) {}

    /** The version of the referral that is answered. */
    record VersionJson(int version) {}

    record RefusalJson(
            int version, @Nullable Reason reason, @Nullable String note) {}

    record FeedbackJson(
            int version, @Nullable String result, @Nullable Helped helped) {}

    @GetMapping("/referrals")
    @For(Purpose.RECEIVE)
    @Operation(operationId = "incomingReferrals", summary = "Wat onderweg is naar de eigen teams")
    List<ReferralView> incoming(ListAccess list) {
        return referrals.incoming(list).rows();
    }

    @GetMapping("/residents/{resident}/referrals/{id}")
    @For(Purpose.RECEIVE)
    @Operation(operationId = "referral", summary = "Lees een doorverwijzing; de verwijzer ziet dat zij gelezen is")
    ReferralJson read(@PathVariable UUID resident, @PathVariable UUID id, Access access) {
        answers.see(new ReferralId(id), access);
        return referrals
                .find(new ReferralId(id), access)
                .map(detail -> json(detail.referral()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/residents/{resident}/referrals")
    @For(Purpose.REFER)
    @WithClients
    @Operation(
            operationId = "makeReferral",
            summary = "Verwijs door; alleen met de eigen vraag van de inwoner en de getekende verklaring")
    ResponseEntity<ReferralJson> make(@PathVariable UUID resident, @RequestBody NewReferralJson body, Access access) {
        var request = new ReferralRequest(
                new ServiceId(there(body.service())),
                new TeamId(there(body.team())),
                body.reach(),
                agreed(body),
                body.goal());
        return switch (referrals.make(request, access)) {
            case Outcome.Made(var id) -> created(id, access);
            case Outcome.PermissionMissing(var receiver, var parts) ->
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Outcome.CannotReceive() -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            case Outcome.UnderWay(var id) -> throw new Conflict("referrals.saved.under-way", List.of());
            case Outcome.NoOwnQuestion() -> throw new Conflict("referrals.stopped.no-question.text", List.of());
            case Outcome.MayNotBeContacted() -> throw new Conflict("referrals.stopped.no-contact.text", List.of());
        };
    }

    @PostMapping("/residents/{resident}/referrals/{id}/withdrawal")
    @For(Purpose.REFER)
    @Operation(operationId = "withdrawReferral", summary = "Haal terug; kan tot er antwoord is")
    ReferralJson withdraw(
            @PathVariable UUID resident, @PathVariable UUID id, @RequestBody VersionJson body, Access access) {
        return answer(answers.withdraw(new ReferralId(id), body.version(), access));
    }

    @PostMapping("/residents/{resident}/referrals/{id}/acceptance")
    @For(Purpose.RECEIVE)
    @Operation(operationId = "acceptReferral", summary = "Zeg ja")
    ReferralJson accept(
            @PathVariable UUID resident, @PathVariable UUID id, @RequestBody VersionJson body, Access access) {
        return answer(answers.accept(new ReferralId(id), body.version(), access));
    }

    @PostMapping("/residents/{resident}/referrals/{id}/refusal")
    @For(Purpose.RECEIVE)
    @Operation(operationId = "declineReferral", summary = "Zeg nee, met een reden")
    ReferralJson decline(
            @PathVariable UUID resident, @PathVariable UUID id, @RequestBody RefusalJson body, Access access) {
        var note = body.note() == null ? "" : body.note().strip();
        checked(note.length() <= 2000 && (body.reason() != Reason.OTHER || !note.isEmpty()));
        return answer(answers.decline(new ReferralId(id), body.version(), there(body.reason()), note, access));
    }

    @PostMapping("/residents/{resident}/referrals/{id}/first-contact")
    @For(Purpose.RECEIVE)
    @Operation(operationId = "firstContact", summary = "Er was een eerste gesprek")
    ReferralJson contact(
            @PathVariable UUID resident, @PathVariable UUID id, @RequestBody VersionJson body, Access access) {
        return answer(answers.contact(new ReferralId(id), body.version(), access));
    }

    @PostMapping("/residents/{resident}/referrals/{id}/end")
    @For(Purpose.RECEIVE)
    @Operation(operationId = "endReferral", summary = "Het is klaar")
    ReferralJson finish(
            @PathVariable UUID resident, @PathVariable UUID id, @RequestBody VersionJson body, Access access) {
        return answer(answers.finish(new ReferralId(id), body.version(), access));
    }

    @PostMapping("/residents/{resident}/referrals/{id}/feedback")
    @For(Purpose.RECEIVE)
    @Operation(operationId = "feedback", summary = "Vertel wat ervan kwam")
    ReferralJson feedback(
            @PathVariable UUID resident, @PathVariable UUID id, @RequestBody FeedbackJson body, Access access) {
        var result = there(body.result()).strip();
        checked(!result.isEmpty() && result.length() <= 2000);
        return answer(answers.feedback(new ReferralId(id), body.version(), result, body.helped(), access));
    }

    private ResponseEntity<ReferralJson> created(ReferralId id, Access access) {
        var place = UriComponentsBuilder.fromPath("/api/v1/residents/{resident}/referrals/{id}")
                .buildAndExpand(access.resident(), id)
                .toUri();
        var made = referrals.find(id, access).orElseThrow();
        return ResponseEntity.created(place).body(json(made.referral()));
    }

    private static @Nullable String agreed(NewReferralJson body) {
        var text = body.agreed() == null ? "" : body.agreed().strip();
        checked(text.length() <= 2000);
        return text.isEmpty() ? null : text;
    }

    private static ReferralJson answer(Answer answer) {
        return switch (answer) {
            case Answer.Done(var referral) -> json(referral);
            case Answer.Overtaken(var now) ->
                throw new Conflict("referrals.saved.overtaken." + now.status(), List.of());
            case Answer.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return value;
    }

    private static void checked(boolean isRight) {
        if (!isRight) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static ReferralJson json(Referral referral) {
        return new ReferralJson(
                referral.id().value(),
                referral.resident().value(),
                referral.service().value(),
                referral.receiver().value(),
                referral.team().value(),
                referral.status(),
                referral.sentAt(),
                referral.changedAt(),
                referral.sent(),
                referral.stoppedFor(),
                referral.declineReason(),
                referral.result(),
                referral.helped(),
                referral.version());
    }
}
