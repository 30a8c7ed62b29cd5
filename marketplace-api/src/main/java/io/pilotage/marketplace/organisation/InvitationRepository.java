package io.pilotage.marketplace.organisation;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface InvitationRepository extends ListCrudRepository<Invitation, InvitationId> {

    @Query("select * from organisation.invitation where token_hash = :hash for update")
    Optional<Invitation> findByTokenHash(String hash);
}
