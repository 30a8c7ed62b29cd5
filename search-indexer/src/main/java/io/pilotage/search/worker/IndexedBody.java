package io.pilotage.search.worker;

import io.pilotage.search.SearchJson;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The document as it is indexed: as recorded, plus a point for distances, the names of codes as searchable
 * words, and what can be suggested while somebody types. */
final class IndexedBody {

    private static final List<String> CODED =
            List.of("kind", "role", "roles", "sector", "sectors", "region", "responsibilities", "skills");

    private IndexedBody() {}

    static ObjectNode of(String recorded) {
        var document = (ObjectNode) SearchJson.MAPPER.readTree(recorded);
        if (document.hasNonNull("latitude") && document.hasNonNull("longitude")) {
            document.putObject("location")
                    .put("lat", document.get("latitude").asDouble())
                    .put("lon", document.get("longitude").asDouble());
        }
        var labels = document.putArray("labels");
        CODED.stream().map(document::path).forEach(node -> addLabels(node, labels));
        var suggestions = document.putArray("suggestions");
        Completions.of(document).forEach(suggestions::add);
        return document;
    }

    private static void addLabels(JsonNode node, ArrayNode labels) {
        if (node.isString()) {
            labels.add(node.asString().replace('_', ' ').toLowerCase(Locale.ROOT));
        } else if (node.isArray()) {
            node.forEach(item -> addLabels(item, labels));
        } else if (node.isObject()) {
            addLabels(node.path("code"), labels);
        }
    }
}
