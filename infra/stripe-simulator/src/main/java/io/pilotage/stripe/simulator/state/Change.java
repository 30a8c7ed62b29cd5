package io.pilotage.stripe.simulator.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One all-or-nothing change: everything put here becomes durable together, or none of it happened. */
public final class Change extends View {
    private record Undo(Kind kind, String id, @Nullable ObjectNode before) {}

    private final List<Undo> undos = new ArrayList<>();
    private final ArrayNode written = JsonNodeFactory.instance.arrayNode();

    Change(Map<Kind, SequencedMap<String, ObjectNode>> tables) {
        super(tables);
    }

    public ObjectNode put(Kind kind, ObjectNode object) {
        return put(kind, Json.text(object, "id"), object);
    }

    public ObjectNode put(Kind kind, String id, ObjectNode object) {
        undos.add(new Undo(kind, id, table(kind).put(id, object)));
        written.addObject().put("kind", kind.name()).put("id", id).set("object", object.deepCopy());
        return object;
    }

    /** Replaces the object by an edited copy and returns the copy. */
    public ObjectNode edit(Kind kind, String id, Consumer<ObjectNode> edit) {
        ObjectNode copy = find(kind, id)
                .orElseThrow(() -> new IllegalStateException("no " + kind + " " + id))
                .deepCopy();
        edit.accept(copy);
        return put(kind, id, copy);
    }

    public void remove(Kind kind, String id) {
        undos.add(new Undo(kind, id, table(kind).remove(id)));
        written.addObject().put("kind", kind.name()).put("id", id).putNull("object");
    }

    ArrayNode written() {
        return written;
    }

    void undo() {
        for (Undo undo : undos.reversed()) {
            if (undo.before() == null) {
                table(undo.kind()).remove(undo.id());
            } else {
                table(undo.kind()).put(undo.id(), undo.before());
            }
        }
    }
}
