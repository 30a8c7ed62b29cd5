package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Everybody who has signed in, kept up to date with what their tokens say. */
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

    /** Records what a verified token says of a person: new people are added, what changed is taken over; programs keep their names. */
    @Transactional
    public Person seen(Claims claims) {
        UUID id = UUID.fromString(claims.subject());
        String[] staffRoles = claims.staffRoles().stream().sorted().toArray(String[]::new);
        return jdbc.sql("select " + COLUMNS + """
             from identity.person
            where id = :id and (program or (name = :name and email = :email and email_verified = :verified
              and staff_roles = :staff::text[]))\
            """)
                .param("id", id)
                .param("name", claims.name())
                .param("email", claims.email())
                .param("verified", claims.emailVerified())
                .param("staff", staffRoles)
                .query(People::person)
                .optional()
                .orElseGet(() -> takeOver(claims, id, staffRoles));
    }

    private Person takeOver(Claims claims, UUID id, String[] staffRoles) {
        var before = find(new PersonId(id));
        Person now = jdbc.sql("""
            insert into identity.person (id, name, email, email_verified, staff_roles)
            values (:id, :name, :email, :verified, :staff)
            on conflict (id) do update set name = excluded.name, email = excluded.email,
                email_verified = excluded.email_verified, staff_roles = excluded.staff_roles
            returning
            """ + COLUMNS)
                .param("id", id)
                .param("name", claims.name())
                .param("email", claims.email())
                .param("verified", claims.emailVerified())
                .param("staff", staffRoles)
                .query(People::person)
                .single();
        if (before.isPresent() && !before.get().name().equals(now.name())) {
            events.publishEvent(new PersonRenamed(now.id()));
        }
        return now;
    }

    /** Adds somebody who has not signed in yet; their token may say more of them later. */
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
