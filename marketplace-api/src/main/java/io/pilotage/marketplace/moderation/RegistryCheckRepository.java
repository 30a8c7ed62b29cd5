package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.PersonId;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RegistryCheckRepository extends ListCrudRepository<RegistryCheck, UUID> {

    /** Whoever names something alike meanwhile waits until the end of the transaction. */
    @Query("select pg_advisory_xact_lock(hashtextextended(:likeness, 0)) is null")
    boolean lockLikeness(String likeness);

    @Query("""
            select exists (select from moderation.registry_check
            where asked_by = :person and number = :number and lower(name) = lower(:name) and among = :among
                and confirmed_at is not null)""")
    boolean existsConfirmed(PersonId person, String number, String name, String among);

    @Query("""
            select exists (select from moderation.registry_check asked
            join moderation.moderation_case waiting
                on waiting.subject_kind = 'REGISTRY_NUMBER' and waiting.subject = asked.id and waiting.decision is null
            where asked.asked_by = :person and asked.number = :number and lower(asked.name) = lower(:name)
                and asked.among = :among)""")
    boolean existsOpen(PersonId person, String number, String name, String among);
}
