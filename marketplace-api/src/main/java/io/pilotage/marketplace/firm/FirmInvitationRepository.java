package io.pilotage.marketplace.firm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface FirmInvitationRepository extends ListCrudRepository<FirmInvitation, FirmInvitationId> {

    @Query("select * from firm.invitation where id = :id for update")
    Optional<FirmInvitation> findAndHold(UUID id);

    /** Those that expire first at the top; {@code after} is the last of the page before, or null. */
    @Query("""
            select * from firm.invitation
            where firm = :firm and answer is null and expires_at > :now and (cast(:after as uuid) is null
                or (expires_at, id) > (select expires_at, id from firm.invitation where id = cast(:after as uuid)))
            order by expires_at, id limit :limit""")
    List<FirmInvitation> findOpen(UUID firm, Instant now, @Nullable UUID after, int limit);

    @Query("""
            select * from firm.invitation
            where email = lower(:email) and answer is null and expires_at > :now and (cast(:after as uuid) is null
                or (expires_at, id) > (select expires_at, id from firm.invitation where id = cast(:after as uuid)))
            order by expires_at, id limit :limit""")
    List<FirmInvitation> findOpenTo(String email, Instant now, @Nullable UUID after, int limit);

    @Query("""
            select * from firm.invitation
            where firm = :firm and email = lower(:email) and answer is null and expires_at > :now""")
    List<FirmInvitation> findOpenBetween(UUID firm, String email, Instant now);
}
