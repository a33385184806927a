package nl.nabij.services;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AnyRole;
import nl.nabij.shared.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The social map in the JSON interface. */
@RestController
@AnyRole
@RequestMapping("/api/v1")
@Tag(name = "services", description = "De sociale kaart: zoeken en lezen")
class ServicesApi {

    private final Services services;

    ServicesApi(Services services) {
        this.services = services;
    }

    /**
     * One service as another program sees it.
     *
     * @param receives whether its organisation receives referrals by this interface
     */
    record ServiceJson(
            UUID id,
            UUID organisation,
            String name,
            String description,
            Service.Form form,
            @Nullable String fees,
            @Nullable Boolean freeOfCharge,
            @Nullable String neighbourhood,
            List<String> themes,
            boolean receives,
            LocalDate freshOn) {}

    /** One page of a search. */
    record FoundJson(int totalItems, int totalPages, int pageNumber, List<ServiceJson> contents) {}

    @GetMapping("/services")
    @Operation(operationId = "services", summary = "Zoek in de sociale kaart; 20 per bladzijde")
    FoundJson search(
            SignedIn who,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(required = false) @Nullable String neighbourhood,
            @RequestParam(defaultValue = "false") boolean free,
            @RequestParam(defaultValue = "1") int page) {
        var found = services.search(new ServiceQuery(text, theme, neighbourhood, free, page));
        return new FoundJson(
                found.total(),
                found.pages(),
                found.page(),
                found.services().stream().map(ServicesApi::json).toList());
    }

    @GetMapping("/services/{id}")
    @Operation(operationId = "service", summary = "Eén dienst, met plekken, tijden en kosten")
    ServiceDetail service(@PathVariable UUID id, SignedIn who) {
        return services.detail(new ServiceId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ServiceJson json(ServiceView view) {
        var service = view.service();
        return new ServiceJson(
                service.id().value(),
                service.organisation().value(),
                service.name(),
                service.description(),
                service.form(),
                service.fees(),
                service.freeOfCharge(),
                view.neighbourhood(),
                view.themes(),
                view.receives(),
                service.freshOn());
    }
}
