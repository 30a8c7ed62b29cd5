package io.pilotage.marketplace.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface InvitationRepository extends ListCrudRepository<Invitation, InvitationId> {

    @Query("select * from organisation.invitation where token_hash = :hash for update")
    Optional<Invitation> findByTokenHash(String hash);

    @Query("select * from organisation.invitation where id = :id for update")
    Optional<Invitation> findAndHold(UUID id);

    /** The invitation that a token is for, to be read. */
    @Query("select * from organisation.invitation where token_hash = :hash")
    Optional<Invitation> findBehind(String hash);

    @Query("""
        select exists (select from organisation.invitation
        where organisation = :organisation and lower(email) = lower(:email)
            and accepted_at is null and revoked_at is null and expires_at > :now)\
        """)
    boolean existsOpenTo(UUID organisation, String email, Instant now);

    @Query("""
        select * from organisation.invitation
        where organisation = :organisation and accepted_at is null and revoked_at is null and expires_at > :now
            and (cast(:after as uuid) is null or (expires_at, id)
                > (select expires_at, id from organisation.invitation where id = cast(:after as uuid)))
        order by expires_at, id limit :limit\
        """)
    List<Invitation> findOpen(UUID organisation, Instant now, @Nullable UUID after, int limit);

    @Query("""
        select * from organisation.invitation
        where lower(email) = lower(:email) and accepted_at is null and revoked_at is null and expires_at > :now
        order by expires_at, id limit :limit\
        """)
    List<Invitation> findOpenTo(String email, Instant now, int limit);
}
