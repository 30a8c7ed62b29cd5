package io.pilotage.marketplace.engagement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface EngagementRepository extends ListCrudRepository<Engagement, EngagementId> {

    String CHOSEN = """
            from engagement.engagement
            where organisation_id = any(:organisations)
              and case when state = 'PUBLISHED' and closes_at <= :now then 'CLOSED' else state end = any(:states)
              and position(lower(:words) in lower(coalesce(title, '') || ' ' || coalesce(brief ->> 'summary', ''))) > 0
            """;

    /** Holds the row until the transaction ends, so that nothing is decided meanwhile. */
    @Query("select * from engagement.engagement where id = :id for no key update")
    Optional<Engagement> findAndHold(UUID id);

    /** Newest first; ids are time-ordered. */
    @Query("""
            select * from engagement.engagement
            where organisation_id = :organisation and id < :before
            order by id desc limit :limit""")
    List<Engagement> findOlder(UUID organisation, UUID before, int limit);

    /** Newest first, of many organisations: those in one of these states at this moment whose title or summary contains the words. */
    @Query("select * " + CHOSEN + " and id < :before order by id desc limit :limit")
    List<Engagement> findChosen(
            UUID[] organisations, String[] states, String words, Instant now, UUID before, int limit);

    @Query("select count(*) " + CHOSEN)
    int countChosen(UUID[] organisations, String[] states, String words, Instant now);

    @Query("select * from engagement.engagement where organisation_id = :organisation and state = 'PUBLISHED'")
    List<Engagement> findPublished(UUID organisation);
}
