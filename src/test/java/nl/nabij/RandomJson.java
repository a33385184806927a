package nl.nabij;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON from one seed: trees that nobody meant, and files of which something was spoilt. */
public final class RandomJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 4;

    private final Random chance;
    private final List<String> names;

    /** @param names fields and words that the format knows, so that what is made comes close to it */
    public RandomJson(long seed, List<String> names) {
        this.chance = new Random(seed);
        this.names = List.copyOf(names);
    }

    /** The same tree with one to four places changed, taken away, doubled or exchanged. */
    public JsonNode spoilt(String file) {
        var root = JSON.readTree(file);
        for (var times = 0; times <= chance.nextInt(4); times++) {
            spoil(root);
        }
        return root;
    }

    /** A tree of any shape. */
    public JsonNode tree() {
        return tree(0);
    }

    /** The bytes of a file with one to six of them changed. */
    public byte[] torn(byte[] file) {
        var torn = file.clone();
        for (var times = 0; times <= chance.nextInt(6); times++) {
            torn[chance.nextInt(torn.length)] = (byte) chance.nextInt(256);
        }
        return torn;
    }

    private JsonNode tree(int depth) {
        var kind = depth >= DEEPEST ? chance.nextInt(6) : chance.nextInt(9);
        return switch (kind) {
            case 0 -> JSON.getNodeFactory().nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(chance.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(chance.nextInt(-3, 20));
            case 3 -> JSON.getNodeFactory().numberNode(chance.nextDouble() * 1e12);
            case 4, 5 -> JSON.getNodeFactory().stringNode(word());
            case 6 -> {
                var list = JSON.createArrayNode();
                for (var size = chance.nextInt(4); size > 0; size--) {
                    list.add(tree(depth + 1));
                }
                yield list;
            }
            default -> {
                var object = JSON.createObjectNode();
                for (var size = chance.nextInt(6); size > 0; size--) {
                    object.set(word(), tree(depth + 1));
                }
                yield object;
            }
        };
    }

    private String word() {
        return switch (chance.nextInt(12)) {
            case 0 -> "";
            case 1 -> "\u0000";
            case 2 -> "x".repeat(chance.nextInt(3_000));
            default -> names.get(chance.nextInt(names.size()));
        };
    }

    private void spoil(JsonNode root) {
        var places = new ArrayList<JsonNode>();
        collect(root, places);
        var place = places.get(chance.nextInt(places.size()));
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            var fields = List.copyOf(object.propertyNames());
            var field = fields.get(chance.nextInt(fields.size()));
            switch (chance.nextInt(4)) {
                case 0 -> object.remove(field);
                case 1 -> object.set(word(), object.get(field));
                case 2 ->
                    object.set(field, places.get(chance.nextInt(places.size())).deepCopy());
                default -> object.set(field, tree(DEEPEST - 1));
            }
        } else if (place instanceof ArrayNode list && !list.isEmpty()) {
            var at = chance.nextInt(list.size());
            switch (chance.nextInt(3)) {
                case 0 -> list.remove(at);
                case 1 -> list.add(list.get(at).deepCopy());
                default -> list.set(at, tree(DEEPEST - 1));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }
}
