package io.pilotage.marketplace.firm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface FirmInvitationRepository extends ListCrudRepository<FirmInvitation, FirmInvitationId> {

    @Query("select * from firm.invitation where id = :id for update")
    Optional<FirmInvitation> findAndHold(UUID id);

    @Query("""
            select * from firm.invitation
            where firm = :firm and answer is null and expires_at > :now order by expires_at, id""")
    List<FirmInvitation> findOpen(UUID firm, Instant now);

    @Query("""
            select * from firm.invitation
            where email = lower(:email) and answer is null and expires_at > :now order by expires_at, id""")
    List<FirmInvitation> findOpenTo(String email, Instant now);
}
