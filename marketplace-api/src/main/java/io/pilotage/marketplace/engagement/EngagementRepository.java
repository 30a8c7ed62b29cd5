package io.pilotage.marketplace.engagement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface EngagementRepository extends ListCrudRepository<Engagement, EngagementId> {

    /** Holds the row until the transaction ends, so that nothing is decided meanwhile. */
    @Query("select * from engagement.engagement where id = :id for no key update")
    Optional<Engagement> findAndHold(UUID id);

    /** Newest first; ids are time-ordered. */
    @Query("""
            select * from engagement.engagement
            where organisation_id = :organisation and id < :before
            order by id desc limit :limit""")
    List<Engagement> findOlder(UUID organisation, UUID before, int limit);

    @Query("select * from engagement.engagement where organisation_id = :organisation and state = 'PUBLISHED'")
    List<Engagement> findPublished(UUID organisation);
}
