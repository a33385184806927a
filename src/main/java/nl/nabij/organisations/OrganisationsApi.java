package nl.nabij.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AnyRole;
import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Organisations and teams in the JSON interface, for everybody at work. */
@RestController
@AnyRole
@RequestMapping("/api/v1")
@Tag(name = "organisations", description = "Organisaties die in de regio samenwerken, en hun teams")
class OrganisationsApi {

    private final Organisations organisations;

    OrganisationsApi(Organisations organisations) {
        this.organisations = organisations;
    }

    /** One organisation as another program sees it. */
    record OrganisationJson(
            UUID id,
            String name,
            Organisation.Kind kind,
            @Nullable String phone,
            @Nullable String email) {}

    /** One team as another program sees it. */
    record TeamJson(
            UUID id,
            UUID organisation,
            String name,
            @Nullable String municipality) {}

    @GetMapping("/organisations")
    @Operation(operationId = "organisations", summary = "Alle organisaties, op naam")
    List<OrganisationJson> organisations(SignedIn who) {
        return organisations.all().stream().map(OrganisationsApi::json).toList();
    }

    @GetMapping("/organisations/{id}")
    @Operation(operationId = "organisation", summary = "Eén organisatie")
    OrganisationJson organisation(@PathVariable UUID id, SignedIn who) {
        return organisations
                .find(new OrganisationId(id))
                .map(OrganisationsApi::json)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/teams")
    @Operation(operationId = "teams", summary = "Alle teams, op naam")
    List<TeamJson> teams(SignedIn who) {
        return organisations.teams().stream()
                .map(team ->
                        new TeamJson(team.id().value(), team.organisation().value(), team.name(), team.municipality()))
                .toList();
    }

    private static OrganisationJson json(Organisation organisation) {
        return new OrganisationJson(
                organisation.id().value(),
                organisation.name(),
                organisation.kind(),
                organisation.phone(),
                organisation.email());
    }
}
