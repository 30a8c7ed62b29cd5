package io.pilotage.marketplace.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface CaseRepository extends ListCrudRepository<ModerationCase, CaseId> {

    @Query("""
            select * from moderation.moderation_case
            where subject_kind = :kind and subject = :subject and decision is null for update""")
    Optional<ModerationCase> findOpen(String kind, UUID subject);

    @Query("""
            select * from moderation.moderation_case
            where decision is null and (:after::uuid is null or id > :after::uuid) and subject_kind in (:kinds)
            order by id limit :limit""")
    List<ModerationCase> findQueue(@Nullable UUID after, Collection<String> kinds, int limit);
}
