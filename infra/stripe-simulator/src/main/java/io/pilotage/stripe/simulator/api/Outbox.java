package io.pilotage.stripe.simulator.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Takes events in the same change as what they tell of. */
@FunctionalInterface
public interface Outbox {
    /** @param before the earlier form of the object, when the event is an update */
    void add(Operation operation, String type, ObjectNode object, @Nullable ObjectNode before);
}
