package io.pilotage.marketplace.engagement;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many engagements that take bids now, in one query each; others and unknown ids are left out. */
@Service
@Transactional(readOnly = true)
public class OpenEngagements {

    private final JdbcClient jdbc;
    private final EngagementRepository engagements;
    private final Organisations organisations;
    private final Clock clock;

    OpenEngagements(JdbcClient jdbc, EngagementRepository engagements, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.engagements = engagements;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Which of these take bids, and in which version; a change of the organisation's sector or name is a new version, too. */
    public Map<EngagementId, Long> versions(Collection<EngagementId> ids) {
        Map<EngagementId, Long> versions = new HashMap<>();
        Map<EngagementId, OrganisationId> owners = new HashMap<>();
        jdbc.sql("""
                select id, version, organisation_id from engagement.engagement
                where id = any(:ids) and state = 'PUBLISHED' and (closes_at is null or closes_at > :now)""")
                .param("ids", ids.stream().map(EngagementId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    var id = new EngagementId(row.getObject("id", UUID.class));
                    versions.put(id, row.getLong("version"));
                    owners.put(id, new OrganisationId(row.getObject("organisation_id", UUID.class)));
                });
        Map<OrganisationId, OrganisationDetails> organisations = this.organisations.all(Set.copyOf(owners.values()));
        versions.keySet()
                .removeIf(id -> requireNonNull(organisations.get(requireNonNull(owners.get(id))))
                        .suspended());
        return versions;
    }

    /** As everybody may see them. */
    public List<EngagementDetails> all(Collection<EngagementId> ids) {
        Instant now = clock.instant();
        List<Engagement> found = engagements.findAllById(ids);
        Map<OrganisationId, OrganisationDetails> owners = organisations.all(
                found.stream().map(Engagement::organisationId).distinct().toList());
        return found.stream()
                .map(engagement -> engagement.details(requireNonNull(owners.get(engagement.organisationId())), now))
                .filter(EngagementDetails::openForBids)
                .map(EngagementDetails::forOutsiders)
                .toList();
    }
}
