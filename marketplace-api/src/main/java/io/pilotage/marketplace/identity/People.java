package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who has signed in, as Keycloak described them last: in a token, or when it was asked. */
@Service
public class People {

    private static final String COLUMNS = "id, name, email, email_verified, roles, onboarded_at, program";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    People(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @throws NotFound if nobody with this id ever signed in */
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new NotFound("person"));
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select " + COLUMNS + " from identity.person where id = :id")
                .param("id", id.value())
                .query(People::person)
                .optional();
    }

    /** The people with these ids, in no particular order; unknown ids are left out. */
    public List<Person> all(Collection<PersonId> ids) {
        return jdbc.sql("select " + COLUMNS + " from identity.person where id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(People::person)
                .list();
    }

    /**
     * Records what Keycloak said of a person, unless that is no newer than what it said last: the sessions of one person hold tokens of
     * different age. New people are added; programs keep their names.
     */
    @Transactional
    public Person seen(Claims claims) {
        return jdbc.sql("select " + COLUMNS + " from identity.person where id = :id and (program or told_at >= :told)")
                .param("id", claims.personId().value())
                .param("told", Timestamp.from(claims.signIn().at()))
                .query(People::person)
                .optional()
                .orElseGet(() -> takeOver(claims));
    }

    private Person takeOver(Claims claims) {
        var before = find(claims.personId());
        var taken = jdbc.sql("""
            insert into identity.person as known (id, name, email, email_verified, staff_roles, told_at)
            values (:id, :name, :email, :verified, :staff, :told)
            on conflict (id) do update set name = excluded.name, email = excluded.email,
                email_verified = excluded.email_verified, staff_roles = excluded.staff_roles, told_at = excluded.told_at
                where known.told_at < excluded.told_at
            returning
            """ + COLUMNS)
                .param("id", claims.personId().value())
                .param("name", claims.name())
                .param("email", claims.email())
                .param("verified", claims.emailVerified())
                .param("staff", claims.staffRoles().stream().sorted().toArray(String[]::new))
                .param("told", Timestamp.from(claims.signIn().at()))
                .query(People::person)
                .optional();
        if (taken.isEmpty()) {
            return get(claims.personId()); // somebody else just recorded what is newer
        }
        if (before.isPresent() && !before.get().name().equals(taken.get().name())) {
            events.publishEvent(new PersonRenamed(claims.personId()));
        }
        return taken.get();
    }

    /** Adds somebody who has not signed in yet; of somebody who is known it changes nothing. */
    @Transactional
    public Person seen(PersonId id, String name, String email) {
        return seen(new Claims(id.value().toString(), name, email, false, Set.of()));
    }

    /** Adds a program; {@code clientId} stands where people have an address. */
    @Transactional
    public void addProgram(PersonId id, String name, String clientId) {
        seen(id, name, clientId);
        jdbc.sql("update identity.person set program = true where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Everybody whose last token made them an admin: the people who hear of what an admin must decide. */
    public List<PersonId> admins() {
        return jdbc.sql("select id from identity.person where 'admin' = any(staff_roles) order by id")
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    /** @return false if the person had the role already */
    boolean grant(PersonId id, MarketplaceRole role) {
        return jdbc.sql("""
            update identity.person
            set roles = array_append(roles, :role), onboarded_at = coalesce(onboarded_at, now())
            where id = :id and not (:role = any(roles))\
            """).param("id", id.value()).param("role", role.name()).update() == 1;
    }

    void withdraw(PersonId id) {
        jdbc.sql("update identity.person set roles = '{}' where id = :id")
                .param("id", id.value())
                .update();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        Set<MarketplaceRole> roles = Arrays.stream(
                        (String[]) row.getArray("roles").getArray())
                .map(MarketplaceRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("email_verified"),
                roles,
                row.getObject("onboarded_at") != null,
                row.getBoolean("program"));
    }
}
