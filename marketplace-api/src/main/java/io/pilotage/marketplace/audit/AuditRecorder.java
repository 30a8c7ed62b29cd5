package io.pilotage.marketplace.audit;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes every domain event into the log, in the transaction that published it, so that no module can forget to. */
@Component
class AuditRecorder {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Clock clock;

    AuditRecorder(JdbcClient jdbc, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void record(DomainEvent event) {
        Instant sealed = event.sealedUntil();
        jdbc.sql("""
                insert into audit.entry (id, at, actor, action, subject_kind, subject, details, sealed_until)
                values (:id, :at, :actor, :action, :kind, :subject, :details, :sealed)""")
                .param("id", Uuids.next())
                .param("at", Timestamp.from(clock.instant()))
                .param(
                        "actor",
                        event.hidesActor()
                                ? null
                                : current.id().map(PersonId::value).orElse(null))
                .param("action", event.getClass().getSimpleName())
                .param("kind", event.subject().getClass().getSimpleName().replaceAll("Id$", ""))
                .param("subject", event.subject().value())
                .param("details", StoredJson.MAPPER.writeValueAsString(event))
                .param("sealed", sealed == null ? null : Timestamp.from(sealed), Types.TIMESTAMP)
                .update();
    }
}
