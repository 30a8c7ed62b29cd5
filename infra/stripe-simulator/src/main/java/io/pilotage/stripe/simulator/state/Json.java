package io.pilotage.stripe.simulator.state;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and builds JSON trees without surprises: what is absent or of another kind reads as empty, never as an exception. */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array(String... values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (String value : values) {
            array.add(value);
        }
        return array;
    }

    public static boolean has(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && !value.isNull();
    }

    public static @Nullable String optionalText(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    public static String text(JsonNode node, String field) {
        String text = optionalText(node, field);
        return text == null ? "" : text;
    }

    public static long number(JsonNode node, String field) {
        return number(node, field, 0);
    }

    public static long number(JsonNode node, String field, long otherwise) {
        return has(node, field) ? node.get(field).asLong() : otherwise;
    }

    public static boolean flag(JsonNode node, String field) {
        return has(node, field) && node.get(field).asBoolean();
    }

    /** The object under this field, or an empty one that is not attached. */
    public static ObjectNode child(JsonNode node, String field) {
        return node.get(field) instanceof ObjectNode child ? child : object();
    }

    public static ObjectNode parseObject(byte[] content) {
        JsonNode node = content.length == 0 ? object() : MAPPER.readTree(content);
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("expected a JSON object");
    }

    /** A Stripe list object around the given items. */
    public static ObjectNode list(String url, ArrayNode data, boolean hasMore) {
        ObjectNode list = object();
        list.put("object", "list");
        list.set("data", data);
        list.put("has_more", hasMore);
        list.put("url", url);
        return list;
    }
}
