package io.pilotage.stripe.simulator.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that the simulator remembers. Changes run one at a time; each is on disk before its caller learns of it, so
 * that the state survives the sudden death of the process.
 */
public final class State implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<Kind, SequencedMap<String, ObjectNode>> tables = View.emptyTables();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Journal journal;

    private State(Journal journal) {
        this.journal = journal;
        journal.replay(this::apply);
        journal.rewrite(lines());
    }

    public static State open(Path folder) {
        return new State(new Journal(folder));
    }

    /** Called after each committed change, outside the lock. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public <T> T read(Function<View, T> reader) {
        lock.lock();
        try {
            return reader.apply(new View(tables));
        } finally {
            lock.unlock();
        }
    }

    public <T> T change(Function<Change, T> work) {
        T result;
        boolean changed;
        lock.lock();
        try {
            Change change = new Change(tables);
            try {
                result = work.apply(change);
                changed = !change.written().isEmpty();
                if (changed) {
                    journal.append(change.written());
                }
            } catch (RuntimeException failure) {
                change.undo();
                throw failure;
            }
        } finally {
            lock.unlock();
        }
        if (changed) {
            listeners.forEach(Runnable::run);
        }
        return result;
    }

    /** Forgets everything. */
    public void clear() {
        lock.lock();
        try {
            tables.values().forEach(Map::clear);
            journal.rewrite(Stream.empty());
        } finally {
            lock.unlock();
        }
    }

    private void apply(JsonNode line) {
        for (JsonNode entry : line) {
            Kind kind = Kind.valueOf(Json.text(entry, "kind"));
            SequencedMap<String, ObjectNode> table = new View(tables).table(kind);
            if (entry.get("object") instanceof ObjectNode object) {
                table.put(Json.text(entry, "id"), object);
            } else {
                table.remove(Json.text(entry, "id"));
            }
        }
    }

    private Stream<JsonNode> lines() {
        return tables.entrySet().stream()
                .flatMap(table -> table.getValue().entrySet().stream().map(entry -> {
                    ArrayNode line = JsonNodeFactory.instance.arrayNode();
                    line.addObject()
                            .put("kind", table.getKey().name())
                            .put("id", entry.getKey())
                            .set("object", entry.getValue());
                    return line;
                }));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            journal.close();
        } finally {
            lock.unlock();
        }
    }
}
