package io.pilotage.stripe.simulator.control;

import io.pilotage.stripe.simulator.specification.RecordedExchange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests and answers of the API, for checking against the specification. */
public final class Recorder {
    private static final int KEPT = 2000;
    private static final int KEPT_CHARACTERS = 8_000_000;

    private final Deque<RecordedExchange> kept = new ArrayDeque<>();
    private int characters;

    public synchronized void add(RecordedExchange exchange) {
        kept.addLast(exchange);
        characters += size(exchange);
        while (kept.size() > KEPT || characters > KEPT_CHARACTERS) {
            characters -= size(kept.removeFirst());
        }
    }

    public synchronized List<RecordedExchange> all() {
        return List.copyOf(kept);
    }

    synchronized void clear() {
        kept.clear();
        characters = 0;
    }

    private static int size(RecordedExchange exchange) {
        return exchange.request().length() + exchange.answer().length() + 100;
    }
}
