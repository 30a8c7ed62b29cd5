package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.DomainEvent;
import java.lang.reflect.Method;
import java.util.List;

/** Reads the events that an aggregate registered, as Spring Data does when it saves. */
final class RecordedEvents {

    private RecordedEvents() {}

    @SuppressWarnings("unchecked")
    static List<DomainEvent> of(Aggregate aggregate) {
        try {
            Method events = Aggregate.class.getDeclaredMethod("events");
            events.setAccessible(true);
            return (List<DomainEvent>) events.invoke(aggregate);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
