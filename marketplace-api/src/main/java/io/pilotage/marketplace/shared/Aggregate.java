package io.pilotage.marketplace.shared;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;

/** Base of aggregates: collects the events of their transitions, which are published when the repository saves them. */
public abstract class Aggregate {

    @Transient
    private final List<DomainEvent> events = new ArrayList<>();

    protected void register(DomainEvent event) {
        events.add(event);
    }

    @DomainEvents
    List<DomainEvent> events() {
        return List.copyOf(events);
    }

    @AfterDomainEventPublication
    void forgetEvents() {
        events.clear();
    }
}
