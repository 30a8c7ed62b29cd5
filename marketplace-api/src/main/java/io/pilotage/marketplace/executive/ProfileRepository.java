package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ProfileRepository extends ListCrudRepository<Profile, ExecutiveId> {

    Optional<Profile> findByPerson(PersonId person);

    /** What a firm brought in and nobody has claimed. */
    @Query("""
            select p.* from executive.profile p
            join executive.imported_profile i on i.executive = p.id
            join executive.import_source s on s.id = i.source
            where s.firm = :firm and p.person is null order by p.id""")
    List<Profile> findUnclaimedOf(UUID firm);
}
