package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.PersonId;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ProfileRepository extends ListCrudRepository<Profile, ExecutiveId> {

    Optional<Profile> findByPerson(PersonId person);
}
