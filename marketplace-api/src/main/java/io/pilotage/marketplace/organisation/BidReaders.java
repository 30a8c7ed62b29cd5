package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers who could read bids for an organisation, also after they lost the permission or left: what was read is not forgotten. */
@Component
class BidReaders {

    private final JdbcClient jdbc;
    private final Clock clock;

    BidReaders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this person could read bids for the organisation at any time from {@code since} until now. */
    boolean wasOne(OrganisationId organisation, PersonId person, Instant since) {
        return jdbc.sql("""
                        select exists (select from organisation.bid_reader
                        where organisation = :organisation and person = :person
                            and (held_until is null or held_until >= :since))""")
                .param("organisation", organisation.value())
                .param("person", person.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    @EventListener
    void on(OrganisationCreated created) {
        begin(created.subject(), created.founder());
    }

    @EventListener
    void on(MemberAdmitted admitted) {
        if (admitted.permissions().granted().stream().anyMatch(Permission::readsBids)) {
            begin(admitted.subject(), admitted.person());
        } else {
            end(admitted.subject(), admitted.person());
        }
    }

    @EventListener
    void on(MemberRemoved removed) {
        end(removed.subject(), removed.person());
    }

    private void begin(OrganisationId organisation, PersonId person) {
        jdbc.sql("""
                        insert into organisation.bid_reader (organisation, person) values (:organisation, :person)
                        on conflict (organisation, person) do update set held_until = null""")
                .param("organisation", organisation.value())
                .param("person", person.value())
                .update();
    }

    private void end(OrganisationId organisation, PersonId person) {
        jdbc.sql("""
                        update organisation.bid_reader set held_until = :now
                        where organisation = :organisation and person = :person and held_until is null""")
                .param("organisation", organisation.value())
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
