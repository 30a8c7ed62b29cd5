package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many published profiles at once, in one query each; ids that are unknown or out of sight are left out. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class PublishedProfiles {

    private static final String IN_SIGHT =
            "from executive.profile where id = any(:ids) and published is not null and not hidden and not suspended";

    /** The days a month that contracts take up. */
    static final String COMMITTED = """
            (select coalesce(sum(days_per_month), 0) from executive.commitment
              where commitment.executive = profile.id and released_at is null)""";

    private final JdbcClient jdbc;
    private final People people;

    PublishedProfiles(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Which of these are in sight, and in which version; for the system's own jobs, too. */
    @PreAuthorize("permitAll()")
    public Map<ExecutiveId, Long> versions(Collection<ExecutiveId> ids) {
        Map<ExecutiveId, Long> versions = new HashMap<>();
        jdbc.sql("select id, version " + IN_SIGHT).param("ids", values(ids)).query(row -> {
            versions.put(new ExecutiveId(row.getObject("id", UUID.class)), row.getLong("version"));
        });
        return versions;
    }

    /** With the free days that contracts on the platform leave. */
    public List<PublishedProfile> all(Collection<ExecutiveId> ids) {
        return jdbc.sql("select id, version, published, " + COMMITTED + " as committed " + IN_SIGHT)
                .param("ids", values(ids))
                .query((row, number) -> new PublishedProfile(
                        new ExecutiveId(row.getObject("id", UUID.class)),
                        row.getLong("version"),
                        StoredJson.MAPPER
                                .readValue(row.getString("published"), ProfileContent.class)
                                .less(row.getBigDecimal("committed"))))
                .list();
    }

    /** The names of these executives; of unclaimed ones as the published import said. */
    public Map<ExecutiveId, String> names(Collection<ExecutiveId> ids) {
        Map<ExecutiveId, PersonId> persons = new HashMap<>();
        Map<ExecutiveId, String> all = new HashMap<>();
        jdbc.sql("select id, person, published_name " + IN_SIGHT)
                .param("ids", values(ids))
                .query(row -> {
                    var id = new ExecutiveId(row.getObject("id", UUID.class));
                    UUID person = row.getObject("person", UUID.class);
                    if (person == null) {
                        all.put(id, row.getString("published_name"));
                    } else {
                        persons.put(id, new PersonId(person));
                    }
                });
        Map<PersonId, String> names =
                people.all(persons.values()).stream().collect(Collectors.toMap(Person::id, Person::name));
        persons.forEach((id, person) -> all.put(id, names.getOrDefault(person, "")));
        return all;
    }

    private static UUID[] values(Collection<ExecutiveId> ids) {
        return ids.stream().map(ExecutiveId::value).toArray(UUID[]::new);
    }
}
