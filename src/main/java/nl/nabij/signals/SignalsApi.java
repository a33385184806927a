package nl.nabij.signals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.access.For;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AnyRole;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
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

/** Signals in the JSON interface: other programs tell what somebody noticed, and hear how far it is. */
@RestController
@AnyRole
@RequestMapping("/api/v1")
@Tag(name = "signals", description = "Signalen: doorgeven wat iemand opviel, en horen hoe ver het is")
class SignalsApi {

    private final Signals signals;
    private final Keys keys;

    SignalsApi(Signals signals, Keys keys) {
        this.signals = signals;
        this.keys = keys;
    }

    /**
     * A signal to raise.
     *
     * @param id chosen by the sender, so that the same message sent twice is one signal; null where the sender has none
     */
    record NewSignalJson(
            @Nullable UUID id,

            @NotBlank(message = "{signals.form.seen.missing}")
            @Size(max = SignalRequest.SEEN, message = "{signals.api.long}")
            @Nullable
            String seen,

            @Nullable Set<Topic> topics,

            @Size(max = SignalRequest.ABOUT, message = "{signals.api.long}") @Nullable
            String about,

            @Pattern(regexp = "[1-9][0-9]{3}([A-Z]{2})?", message = "{signals.form.postcode.wrong}") @Nullable
            String postcode,

            @Size(max = SignalRequest.CONTACT, message = "{signals.api.long}") @Nullable
            String contact,

            @Nullable Knows knows) {

        SignalRequest request() {
            return new SignalRequest(
                    Typed.text(seen),
                    topics == null ? Set.of() : topics,
                    Typed.orNull(about),
                    postcode,
                    Typed.orNull(contact),
                    knows == null || knows == Knows.SELF ? Knows.NO : knows);
        }
    }

    /** A signal that the own account raised, and how far it is. */
    record SignalJson(
            UUID id, String seen, @Nullable String about, Heard.Stage stage, LocalDate raisedOn, LocalDate changedOn) {

        static SignalJson of(SentView sent) {
            return new SignalJson(
                    sent.id().value(),
                    sent.seen(),
                    sent.about(),
                    sent.heard().stage(),
                    sent.heard().raisedOn(),
                    sent.heard().changedOn());
        }
    }

    @PostMapping("/signals")
    @For(Purpose.RAISE)
    @Operation(operationId = "raiseSignal", summary = "Geef een signaal door; het gaat naar het team van de buurt")
    ResponseEntity<SignalJson> raise(@Valid @RequestBody NewSignalJson body, SignedIn sender, ListAccess list) {
        var id = body.id() == null ? SignalId.next() : new SignalId(body.id());
        var request = body.request();
        if (request.seen().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return switch (signals.raise(id, request, keys.opening(sender, ResidentId.next(), Purpose.RAISE))) {
            case Raised.Done(var made) -> answer(HttpStatus.CREATED, made, list);
            case Raised.Before _ -> answer(HttpStatus.OK, id, list);
            case Raised.NotThere _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Raised.NobodyReads _, Raised.Full _ ->
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    @GetMapping("/signals")
    @For(Purpose.RAISE)
    @Operation(operationId = "ownSignals", summary = "De eigen signalen, nieuwste eerst")
    List<SignalJson> own(ListAccess list) {
        return signals.sent(list).rows().stream().map(SignalJson::of).toList();
    }

    @GetMapping("/signals/{id}")
    @For(Purpose.RAISE)
    @Operation(operationId = "ownSignal", summary = "Eén eigen signaal, en hoe ver het is")
    SignalJson one(@PathVariable UUID id, ListAccess list) {
        return found(new SignalId(id), list);
    }

    private ResponseEntity<SignalJson> answer(HttpStatus status, SignalId id, ListAccess list) {
        var place = UriComponentsBuilder.fromPath("/api/v1/signals/{id}")
                .buildAndExpand(id)
                .toUri();
        return ResponseEntity.status(status).location(place).body(found(id, list));
    }

    private SignalJson found(SignalId id, ListAccess list) {
        return signals.sent(id, list).rows().stream()
                .findFirst()
                .map(SignalJson::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
