package io.pilotage.marketplace.audit;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;
import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes every domain event into the log, in the transaction that published it, so that no module can forget to. */
@Component
class AuditRecorder {

    private final AuditChain chain;
    private final CurrentPerson current;
    private final Clock clock;

    AuditRecorder(AuditChain chain, CurrentPerson current, Clock clock) {
        this.chain = chain;
        this.current = current;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void record(DomainEvent event) {
        Instant sealed = event.sealedUntil();
        chain.add(new StoredEntry(
                Uuids.next(),
                exact(clock.instant()),
                event.hidesActor() ? null : current.id().map(PersonId::value).orElse(null),
                event.getClass().getSimpleName(),
                kind(event.subject()),
                event.subject().value(),
                StoredJson.MAPPER.writeValueAsString(event),
                sealed == null ? null : exact(sealed),
                null,
                null,
                null));
    }

    /** As exact as the database keeps it, because it is signed. */
    private static Instant exact(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** {@code BidId} is the id of a Bid. */
    private static String kind(TypedId subject) {
        String name = subject.getClass().getSimpleName();
        return name.endsWith("Id") ? name.substring(0, name.length() - 2) : name;
    }
}
