package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of programs beside their membership. */
@Component
class IntegrationStore {

    private static final String SELECT =
            "select account, organisation, name, client_id, made_at from organisation.integration ";

    private final JdbcClient jdbc;
    private final Clock clock;

    IntegrationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Stored(PersonId account, OrganisationId organisation, String name, String clientId, Instant madeAt) {}

    void add(PersonId account, OrganisationId organisation, String name, String clientId, PersonId maker) {
        jdbc.sql("""
            insert into organisation.integration (account, organisation, name, client_id, made_by, made_at)
            values (:account, :organisation, :name, :clientId, :maker, :now)\
            """)
                .param("account", account.value())
                .param("organisation", organisation.value())
                .param("name", name)
                .param("clientId", clientId)
                .param("maker", maker.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    List<Stored> of(OrganisationId organisation) {
        return jdbc.sql(SELECT + "where organisation = :organisation order by name, account")
                .param("organisation", organisation.value())
                .query(IntegrationStore::stored)
                .list();
    }

    Optional<Stored> find(PersonId account) {
        return jdbc.sql(SELECT + "where account = :account")
                .param("account", account.value())
                .query(IntegrationStore::stored)
                .optional();
    }

    /** Until the end of the transaction, no other program is counted for this organisation. */
    int countAlone(OrganisationId organisation) {
        jdbc.sql("select id from organisation.organisation where id = :id for update")
                .param("id", organisation.value())
                .query(UUID.class)
                .list();
        return jdbc.sql("select count(*) from organisation.integration where organisation = :id")
                .param("id", organisation.value())
                .query(Integer.class)
                .single();
    }

    void remove(PersonId account) {
        jdbc.sql("delete from organisation.integration where account = :account")
                .param("account", account.value())
                .update();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                new PersonId(row.getObject("account", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("name"),
                row.getString("client_id"),
                row.getTimestamp("made_at").toInstant());
    }
}
