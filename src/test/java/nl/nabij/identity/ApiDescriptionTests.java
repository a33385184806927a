package nl.nabij.identity;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.nabij.RegionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The description of the JSON interface under the rule set of the Dutch API Design Rules
 * ({@code src/test/resources/lint/nl-api-design-rules.yaml}), whose rules of severity error are checked here in Java, so
 * that no build needs Node. Rules that this description gives no occasion for (server variables, examples) are left out.
 */
@RegionTest
class ApiDescriptionTests {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern KEBAB = Pattern.compile(
            "^(/|(/_[a-z0-9]+|/(([a-z0-9\\-]+|\\{[^}]+})(/([a-z0-9\\-.]+|\\{[^}]+}))*)(/_[a-z]+)?)/?)$");
    private static final Pattern CAMEL = Pattern.compile("^\\$?[a-z][a-z\\d]*([A-Z][a-z\\d]*)*$");
    private static final Pattern DATE = Pattern.compile("date|datum|.*((\\w+D)|(_[dD]))((ate)|(atum)).*");

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    @Test
    void descriptionHasNoErrorUnderTheDesignRules() throws Exception {
        var answer = new PlainBrowser(port).get(A, "/api/v1/openapi.json");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/openapi.json"), answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(faults(json.readTree(answer.body()))).isEmpty();
    }

    @Test
    void descriptionHoldsTheAddressesOfModules() throws Exception {
        var api = json.readTree(
                new PlainBrowser(port).get(A, "/api/v1/openapi.json").body());

        assertThat(api.get("paths").propertyNames()).contains("/organisations", "/organisations/{id}", "/teams");
    }

    @Test
    void guardSeesEveryKindOfFault() {
        var broken = json.readTree("""
                {"openapi": "2.0", "info": {"contact": {"name": "x"}}, "servers": [{"url": "/api"}],
                 "tags": [{"name": "a"}, {"name": "a"}],
                 "paths": {
                   "/Bad_Path/": {"get": {"operationId": "one", "parameters": [{"name": "Not_Camel", "in": "query"}],
                     "responses": {"200": {"description": "x"}, "404": {"content": {"application/json": {}}}}}},
                   "/things/{id}": {"get": {"operationId": "one", "responses": {"200": {"headers": {}}}},
                     "trace": {"responses": {}}}},
                 "components": {"schemas": {"Thing": {"properties": {
                   "birthDate": {"type": "string"}, "at": {"type": "string", "format": "date-time-local"}}}}}}
                """);

        assertThat(faults(broken))
                .anySatisfy(fault -> assertThat(fault).startsWith("openapi3"))
                .anySatisfy(fault -> assertThat(fault).startsWith("info-contact-fields-exist"))
                .anySatisfy(fault -> assertThat(fault).startsWith("include-major-version-in-uri"))
                .anySatisfy(fault -> assertThat(fault).startsWith("openapi-tags-uniqueness"))
                .anySatisfy(fault -> assertThat(fault).startsWith("path-keys-no-trailing-slash"))
                .anySatisfy(fault -> assertThat(fault).startsWith("paths-kebab-case"))
                .anySatisfy(fault -> assertThat(fault).startsWith("query-keys-camel-case"))
                .anySatisfy(fault -> assertThat(fault).startsWith("operation-operationId-unique"))
                .anySatisfy(fault -> assertThat(fault).startsWith("path-params"))
                .anySatisfy(fault -> assertThat(fault).startsWith("http-methods"))
                .anySatisfy(fault -> assertThat(fault).startsWith("missing-version-header"))
                .anySatisfy(fault -> assertThat(fault).startsWith("use-problem-schema"))
                .anySatisfy(fault -> assertThat(fault).startsWith("problem-invalid-input"))
                .anySatisfy(fault -> assertThat(fault).startsWith("specify-format-for-date-and-time"))
                .anySatisfy(fault -> assertThat(fault).startsWith("date-time-ensure-timezone"));
    }

    private static List<String> faults(JsonNode api) {
        var faults = new ArrayList<String>();
        rule(faults, "openapi3", api.path("openapi").asString("").matches("^3(.\\d+){1,2}$"), "version of OpenAPI");
        for (var field : List.of("name", "email", "url")) {
            rule(faults, "info-contact-fields-exist", api.at("/info/contact").has(field), field);
        }
        rule(
                faults,
                "oas3-schema",
                api.at("/info/title").isString() && api.at("/info/version").isString(),
                "info");
        rule(faults, "oas3-api-servers", !api.path("servers").isEmpty(), "servers");
        api.path("servers")
                .forEach(server -> rule(
                        faults,
                        "include-major-version-in-uri",
                        Pattern.compile("/v[\\d+]")
                                .matcher(server.path("url").asString(""))
                                .find(),
                        server.toString()));
        var tags = api.path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asString(""))
                .toList();
        rule(faults, "openapi-tags-uniqueness", Set.copyOf(tags).size() == tags.size(), tags.toString());
        var ids = new HashSet<String>();
        api.path("paths").properties().forEach(path -> path(faults, path.getKey(), path.getValue(), ids));
        properties(faults, api, "");
        references(faults, api, api);
        return faults;
    }

    private static void path(List<String> faults, String path, JsonNode item, Set<String> ids) {
        rule(faults, "path-keys-no-trailing-slash", path.length() == 1 || !path.endsWith("/"), path);
        rule(faults, "paths-kebab-case", KEBAB.matcher(path).matches(), path);
        item.properties().forEach(entry -> {
            rule(
                    faults,
                    "http-methods",
                    METHODS.contains(entry.getKey()) || entry.getKey().equals("parameters"),
                    entry.getKey());
            if (METHODS.contains(entry.getKey())) {
                operation(faults, entry.getKey() + " " + path, entry.getValue(), ids);
            }
        });
    }

    private static void operation(List<String> faults, String where, JsonNode operation, Set<String> ids) {
        rule(
                faults,
                "operation-operationId-unique",
                ids.add(operation.path("operationId").asString(where)),
                where);
        var inPath = new TreeSet<String>();
        operation.path("parameters").forEach(parameter -> {
            var name = parameter.path("name").asString("");
            switch (parameter.path("in").asString("")) {
                case "query" ->
                    rule(faults, "query-keys-camel-case", CAMEL.matcher(name).matches(), where + " " + name);
                case "path" -> inPath.add(name);
                default -> {}
            }
        });
        var needed = new TreeSet<String>();
        Pattern.compile("\\{([^}]+)}").matcher(where).results().forEach(found -> needed.add(found.group(1)));
        rule(faults, "path-params", inPath.equals(needed), where + inPath);
        var takesInput = !where.matches("^(get|delete) .*")
                || !operation.path("parameters").isEmpty();
        rule(
                faults,
                "problem-invalid-input",
                !takesInput || operation.path("responses").has("400"),
                where);
        operation
                .path("responses")
                .properties()
                .forEach(answer -> answer(faults, where, answer.getKey(), answer.getValue()));
    }

    private static void answer(List<String> faults, String where, String status, JsonNode answer) {
        if (status.matches("[23]\\d\\d")) {
            rule(faults, "missing-version-header", answer.path("headers").has("API-Version"), where + " " + status);
        }
        if (status.matches("[45]\\d\\d") && answer.has("content")) {
            rule(
                    faults,
                    "use-problem-schema",
                    answer.path("content").has("application/problem+json"),
                    where + " " + status);
        }
        rule(faults, "oas3-schema", answer.path("description").isString(), where + " " + status);
    }

    /** Of every schema: dates have a format, and times a zone. */
    private static void properties(List<String> faults, JsonNode node, String where) {
        node.properties().forEach(entry -> {
            if (entry.getKey().equals("properties")) {
                entry.getValue().properties().forEach(property -> {
                    var format = property.getValue().path("format").asString("");
                    rule(
                            faults,
                            "date-time-ensure-timezone",
                            !format.equals("date-time-local"),
                            where + property.getKey());
                    rule(faults, "time-without-timezone", !format.equals("time"), where + property.getKey());
                    rule(
                            faults,
                            "specify-format-for-date-and-time",
                            !DATE.matcher(property.getKey()).matches() || format.equals("date"),
                            where + property.getKey());
                });
            }
            properties(faults, entry.getValue(), where + entry.getKey() + "/");
        });
        if (node.isArray()) {
            node.forEach(element -> properties(faults, element, where));
        }
    }

    /** Every reference leads somewhere, and problems have what RFC 9457 asks. */
    private static void references(List<String> faults, JsonNode node, JsonNode api) {
        node.properties().forEach(entry -> {
            if (entry.getKey().equals("$ref")) {
                var target = api.at(entry.getValue().asString("").replaceFirst("^#", ""));
                rule(
                        faults,
                        "oas3-schema",
                        !target.isMissingNode(),
                        entry.getValue().toString());
            }
            if (entry.getKey().equals("application/problem+json")) {
                var schema = entry.getValue().path("schema");
                var target = schema.has("$ref")
                        ? api.at(schema.path("$ref").asString("").substring(1))
                        : schema;
                for (var field : List.of("status", "title", "detail")) {
                    rule(
                            faults,
                            "problem-schema-members",
                            target.path("properties").has(field),
                            field);
                }
            }
            references(faults, entry.getValue(), api);
        });
        if (node.isArray()) {
            node.forEach(element -> references(faults, element, api));
        }
    }

    private static void rule(List<String> faults, String rule, boolean holds, String where) {
        if (!holds) {
            faults.add(rule + ": " + where);
        }
    }
}
