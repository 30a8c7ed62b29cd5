package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import io.pilotage.search.SearchJson;
import io.pilotage.search.embedding.Embedder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the index of a kind is built: settings, analysis with the taxonomy, and a strict mapping.
 *
 * @param body for the request that creates the index
 * @param fingerprint differs whenever anything in the body differs; stored in the index
 */
record IndexDefinition(DocumentKind kind, String body, String fingerprint) {

    private static final String VERSION = "v2";

    static IndexDefinition of(DocumentKind kind) {
        var settings = json("settings.json");
        var rules = ((ObjectNode) settings.requiredAt("/analysis/filter/taxonomy")).putArray("synonyms");
        Taxonomy.rules().forEach(rules::add);
        var mappings = json(kind.label() + ".json");
        var body = SearchJson.MAPPER.createObjectNode();
        body.set("settings", settings);
        body.set("mappings", mappings);
        // Vectors of another model mean something else: they need another index.
        var meta = mappings.putObject("_meta").put("embedding", Embedder.MODEL);
        var fingerprint = checksum(body.toString());
        meta.put("fingerprint", fingerprint);
        return new IndexDefinition(kind, body.toString(), fingerprint);
    }

    /** A name that no index has had before, given something that never repeats. */
    String indexName(String alias, long stamp) {
        return alias + "-" + VERSION + "-" + stamp;
    }

    private static ObjectNode json(String name) {
        return (ObjectNode) SearchJson.MAPPER.readTree(Taxonomy.resource(name));
    }

    private static String checksum(String body) {
        var checksum = new CRC32();
        checksum.update(body.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}
