package io.pilotage.marketplace.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SuspensionRepository extends ListCrudRepository<Suspension, SuspensionId> {

    @Query("select * from moderation.suspension where kind = :kind and subject = :subject and lifted_at is null")
    Optional<Suspension> findStanding(String kind, UUID subject);

    @Query("""
            select * from moderation.suspension
            where kind = :kind and subject in (:subjects) and lifted_at is null order by id""")
    List<Suspension> findStanding(String kind, Collection<UUID> subjects);

    /** Newest first; ids are time-ordered. */
    @Query("""
            select * from moderation.suspension
            where (lifted_at is null or not :standing) and (:after::uuid is null or id < :after::uuid)
            order by id desc limit :limit""")
    List<Suspension> findNewest(boolean standing, @Nullable UUID after, int limit);
}
