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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who has signed in, kept up to date with what their tokens say. */
@Service
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if nobody with this id ever signed in */
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new NotFound("person"));
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select id, name, email, roles, onboarded_at from identity.person where id = :id")
                .param("id", id.value())
                .query(People::person)
                .optional();
    }

    /** The people with these ids, in no particular order; unknown ids are left out. */
    public List<Person> all(Collection<PersonId> ids) {
        return jdbc.sql("select id, name, email, roles, onboarded_at from identity.person where id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(People::person)
                .list();
    }

    /** Records what a verified token says of a person: new people are added, changed names and addresses are taken over. */
    @Transactional
    public Person seen(PersonId id, String name, String email) {
        return find(id).filter(
                        known -> known.name().equals(name) && known.email().equals(email))
                .orElseGet(() -> jdbc.sql("""
                        insert into identity.person (id, name, email) values (:id, :name, :email)
                        on conflict (id) do update set name = excluded.name, email = excluded.email
                        returning id, name, email, roles, onboarded_at""")
                        .param("id", id.value())
                        .param("name", name)
                        .param("email", email)
                        .query(People::person)
                        .single());
    }

    /** @return false if the person had the role already */
    boolean grant(PersonId id, MarketplaceRole role) {
        return jdbc.sql("""
                        update identity.person
                        set roles = array_append(roles, :role), onboarded_at = coalesce(onboarded_at, now())
                        where id = :id and not (:role = any(roles))""").param("id", id.value()).param("role", role.name()).update() == 1;
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
                roles,
                row.getObject("onboarded_at") != null);
    }
}
