package nl.nabij.identity;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import nl.nabij.shared.Actor.SignedIn;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes the JSON interface in OpenAPI, as the Dutch API Design Rules ask. A module's {@code ...Api} says what it gives;
 * what holds for every address is added here.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BASE = "/api/v1";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "Iets in de vraag klopt niet; alle fouten staan erbij.",
            "401", "Het token ontbreekt, is ingetrokken of verlopen.",
            "404", "Dit is er niet, of niet voor dit account.",
            "500", "Er ging iets mis in Nabij.");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(SignedIn.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Nabij")
                        .version(ApiSecurity.VERSION)
                        .description("Gegevens en handelingen van Nabij voor andere programma's. Een token handelt als "
                                + "het account dat het maakte, en ziet dus nooit meer dan die persoon.")
                        .contact(new Contact()
                                .name("Beheer van Nabij")
                                .email("beheer@voorbeeldregio.example")
                                .url("https://voorbeeldregio.example/nabij"))
                        .license(new License()
                                .name("EUPL-1.2")
                                .url("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12")))
                .servers(List.of(new Server().url(BASE).description("Deze regio")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(
                                                "Een persoonlijk token; iedereen maakt het zelf bij 'Uw account'.")))
                .security(List.of(new SecurityRequirement().addList("token")));
    }

    @Bean
    GlobalOpenApiCustomizer everyAddress() {
        return api -> {
            var paths = new Paths();
            api.getPaths().forEach((path, item) -> {
                item.readOperations().forEach(ApiDescription::complete);
                paths.addPathItem(path.startsWith(BASE) ? path.substring(BASE.length()) : path, item);
            });
            api.setPaths(paths);
            api.getComponents().addSchemas("Problem", problem());
        };
    }

    private static void complete(Operation operation) {
        operation.getResponses().forEach((status, response) -> {
            if (!status.startsWith("4") && !status.startsWith("5")) {
                response.addHeaderObject("API-Version", version());
            }
        });
        PROBLEMS.forEach((status, description) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .addHeaderObject("API-Version", version())
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/Problem"))))));
    }

    private static Header version() {
        return new Header().description("Volledige versie van de interface").schema(new StringSchema());
    }

    private static Schema<?> problem() {
        var field = new ObjectSchema();
        field.addProperty("field", new StringSchema());
        field.addProperty("message", new StringSchema());
        var problem = new ObjectSchema();
        problem.setDescription("Wat er misging (RFC 9457)");
        problem.addProperty("type", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("title", new StringSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("errors", new ArraySchema().items(field));
        problem.setRequired(List.of("status", "title", "detail"));
        return problem;
    }
}
