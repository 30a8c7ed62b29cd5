package io.pilotage.marketplace.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface InvitationRepository extends ListCrudRepository<Invitation, InvitationId> {

    @Query("select * from organisation.invitation where token_hash = :hash for update")
    Optional<Invitation> findByTokenHash(String hash);

    @Query("select * from organisation.invitation where id = :id for update")
    Optional<Invitation> findAndHold(UUID id);

    @Query("""
        select * from organisation.invitation
        where organisation = :organisation and accepted_at is null and revoked_at is null and expires_at > :now
        order by expires_at, id\
        """)
    List<Invitation> findOpen(UUID organisation, Instant now);
}
