package io.pilotage.stripe.simulator.state;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A consistent look at everything that is remembered; what it returns must not be changed in place. */
public sealed class View permits Change {
    /** The field that names the connected account an object belongs to; fields with an underscore are never shown. */
    public static final String OWNER = "_account";

    final Map<Kind, SequencedMap<String, ObjectNode>> tables;

    View(Map<Kind, SequencedMap<String, ObjectNode>> tables) {
        this.tables = tables;
    }

    static Map<Kind, SequencedMap<String, ObjectNode>> emptyTables() {
        Map<Kind, SequencedMap<String, ObjectNode>> tables = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            tables.put(kind, new LinkedHashMap<>());
        }
        return tables;
    }

    SequencedMap<String, ObjectNode> table(Kind kind) {
        @Nullable SequencedMap<String, ObjectNode> table = tables.get(kind);
        if (table == null) {
            throw new IllegalStateException("no table for " + kind);
        }
        return table;
    }

    public Optional<ObjectNode> find(Kind kind, String id) {
        return Optional.ofNullable(table(kind).get(id));
    }

    /** Newest first, as Stripe lists things. */
    public Stream<ObjectNode> newestFirst(Kind kind) {
        return table(kind).sequencedValues().reversed().stream();
    }

    public Stream<ObjectNode> oldestFirst(Kind kind) {
        return table(kind).values().stream();
    }

    public static String owner(JsonNode object) {
        return Json.text(object, OWNER);
    }
}
