package io.pilotage.marketplace.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MatchContestRepository extends ListCrudRepository<MatchContest, ContestId> {

    boolean existsByShownMatch(UUID shownMatch);

    @Query("""
            select * from matching.match_contest
            where answered_at is null and (:after::uuid is null or id > :after::uuid)
            order by id limit :limit""")
    List<MatchContest> findQueue(@Nullable UUID after, int limit);
}
