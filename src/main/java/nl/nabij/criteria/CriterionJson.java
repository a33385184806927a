package nl.nabij.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.Direction;
import nl.nabij.criteria.Criterion.DomainAtLeast;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.Criterion.DomainChanged;
import nl.nabij.criteria.Criterion.HouseholdIs;
import nl.nabij.criteria.Criterion.LanguageIs;
import nl.nabij.criteria.Criterion.NeighbourhoodIs;
import nl.nabij.criteria.Criterion.NoContact;
import nl.nabij.criteria.Criterion.Not;
import nl.nabij.criteria.Criterion.NotAssessed;
import nl.nabij.criteria.Criterion.YearsOnBenefit;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.residents.Household;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Criteria as JSON, version 1: {@code {"version": 1, "criterion": {"kind": "domain-at-most", ...}}}. Read strictly: a field or
 * kind that this version does not have could change whom it selects, so it is refused and not passed over.
 */
public final class CriterionJson {

    private static final int VERSION = 1;
    private static final int DEEPEST = 8;
    private static final int MOST = 60;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CriterionJson() {}

    public static String write(Criterion criterion) {
        var root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.set("criterion", node(criterion));
        return JSON.writeValueAsString(root);
    }

    /** @throws NotCriteria naming the place and what is wrong there */
    public static Criterion read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new NotCriteria("criteria", "this is no JSON: " + e.getOriginalMessage());
        }
        var whole = new Reader(root, "criteria", 0);
        whole.only("version", "criterion");
        if (whole.number("version") != VERSION) {
            throw new NotCriteria(
                    "criteria.version",
                    "%d is unknown; this program reads %d".formatted(whole.number("version"), VERSION));
        }
        var criterion = whole.part("criterion").criterion();
        var size = criterion.leaves().size();
        if (size > MOST) {
            throw new NotCriteria("criteria", "%d conditions are too many; at most %d".formatted(size, MOST));
        }
        return criterion;
    }

    private static ObjectNode node(Criterion criterion) {
        var node = JSON.createObjectNode();
        switch (criterion) {
            case DomainAtMost(var domain, var level, var months) ->
                domain(node, "domain-at-most", domain, months).put("level", level);
            case DomainAtLeast(var domain, var level, var months) ->
                domain(node, "domain-at-least", domain, months).put("level", level);
            case DomainChanged(var domain, var direction, var levels, var period, var months) ->
                domain(node, "domain-changed", domain, months)
                        .put("direction", direction.name())
                        .put("levels", levels)
                        .put("period", period);
            case NotAssessed(var domain, var months) -> domain(node, "not-assessed", domain, months);
            case Age(var from, var to) ->
                node.put("kind", "age").put("from", from).put("to", to);
            case YearsOnBenefit(var from, var to) ->
                node.put("kind", "years-on-benefit").put("from", from).put("to", to);
            case HouseholdIs(var any) -> {
                var list = node.put("kind", "household").putArray("any");
                any.forEach(household -> list.add(household.name()));
            }
            case NeighbourhoodIs(var code) -> node.put("kind", "neighbourhood").put("code", code);
            case LanguageIs(var language) -> node.put("kind", "language").put("language", language);
            case NoContact(var months) -> node.put("kind", "no-contact").put("months", months);
            case AllOf(var of) -> list(node, "all-of", of);
            case AnyOf(var of) -> list(node, "any-of", of);
            case Not(var of) -> node.put("kind", "not").set("of", node(of));
        }
        return node;
    }

    private static ObjectNode domain(ObjectNode node, String kind, ZrmDomain domain, int months) {
        return node.put("kind", kind).put("domain", domain.name()).put("months", months);
    }

    private static void list(ObjectNode node, String kind, List<Criterion> of) {
        var list = node.put("kind", kind).putArray("of");
        of.forEach(part -> list.add(node(part)));
    }

    /** One place in the document. */
    private record Reader(JsonNode node, String path, int depth) {

        private Criterion criterion() {
            if (depth > DEEPEST) {
                throw fault("deeper than %d levels".formatted(DEEPEST));
            }
            try {
                return switch (word("kind")) {
                    case "domain-at-most" -> {
                        only("kind", "domain", "level", "months");
                        yield new DomainAtMost(domain(), number("level"), number("months"));
                    }
                    case "domain-at-least" -> {
                        only("kind", "domain", "level", "months");
                        yield new DomainAtLeast(domain(), number("level"), number("months"));
                    }
                    case "domain-changed" -> {
                        only("kind", "domain", "direction", "levels", "period", "months");
                        yield new DomainChanged(
                                domain(),
                                part("direction").named(Direction.values()),
                                number("levels"),
                                number("period"),
                                number("months"));
                    }
                    case "not-assessed" -> {
                        only("kind", "domain", "months");
                        yield new NotAssessed(domain(), number("months"));
                    }
                    case "age" -> {
                        only("kind", "from", "to");
                        yield new Age(number("from"), number("to"));
                    }
                    case "years-on-benefit" -> {
                        only("kind", "from", "to");
                        yield new YearsOnBenefit(number("from"), number("to"));
                    }
                    case "household" -> {
                        only("kind", "any");
                        yield new HouseholdIs(parts("any").stream()
                                .map(part -> part.named(Household.values()))
                                .toList());
                    }
                    case "neighbourhood" -> {
                        only("kind", "code");
                        yield new NeighbourhoodIs(word("code"));
                    }
                    case "language" -> {
                        only("kind", "language");
                        yield new LanguageIs(word("language"));
                    }
                    case "no-contact" -> {
                        only("kind", "months");
                        yield new NoContact(number("months"));
                    }
                    case "all-of" -> {
                        only("kind", "of");
                        yield new AllOf(
                                parts("of").stream().map(Reader::criterion).toList());
                    }
                    case "any-of" -> {
                        only("kind", "of");
                        yield new AnyOf(
                                parts("of").stream().map(Reader::criterion).toList());
                    }
                    case "not" -> {
                        only("kind", "of");
                        yield new Not(part("of").criterion());
                    }
                    default -> throw new NotCriteria(path + ".kind", "'%s' is unknown".formatted(word("kind")));
                };
            } catch (NotCriteria e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw fault(String.valueOf(e.getMessage()));
            }
        }

        private ZrmDomain domain() {
            return part("domain").named(ZrmDomain.values());
        }

        private void only(String... fields) {
            if (!node.isObject()) {
                throw fault("an object is expected");
            }
            var unknown = new LinkedHashSet<>(node.propertyNames());
            unknown.removeAll(Set.of(fields));
            if (!unknown.isEmpty()) {
                throw new NotCriteria(
                        path + "." + unknown.getFirst(), "this field is unknown; known are " + Arrays.toString(fields));
            }
        }

        private Reader part(String field) {
            var child = node.get(field);
            if (child == null) {
                throw new NotCriteria(path + "." + field, "this field is missing");
            }
            return new Reader(child, path + "." + field, depth + 1);
        }

        private List<Reader> parts(String field) {
            var list = part(field);
            if (!list.node.isArray()) {
                throw list.fault("a list is expected");
            }
            var parts = new ArrayList<Reader>();
            for (var i = 0; i < list.node.size(); i++) {
                parts.add(new Reader(list.node.get(i), "%s[%d]".formatted(list.path, i), depth + 1));
            }
            return parts;
        }

        private int number(String field) {
            var part = part(field);
            if (!part.node.isIntegralNumber() || !part.node.canConvertToInt()) {
                throw part.fault("a whole number is expected");
            }
            return part.node.intValue();
        }

        private String word(String field) {
            var part = part(field);
            if (!part.node.isString()) {
                throw part.fault("a word is expected");
            }
            return part.node.stringValue();
        }

        private <E extends Enum<E>> E named(E[] values) {
            return Arrays.stream(values)
                    .filter(value -> node.isString() && value.name().equals(node.stringValue()))
                    .findFirst()
                    .orElseThrow(() -> fault("%s is unknown; known are %s".formatted(node, Arrays.toString(values))));
        }

        private NotCriteria fault(String message) {
            return new NotCriteria(path, message);
        }
    }
}
