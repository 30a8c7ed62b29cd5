package io.pilotage.marketplace.firm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface FirmRepository extends ListCrudRepository<Firm, FirmId> {

    @Query("""
            select f.* from firm.firm f join firm.member m on m.firm = f.id
            where m.person = :person order by f.name, f.id""")
    List<Firm> findByMember(UUID person);

    @Query("select f.* from firm.firm f join firm.placement p on p.firm = f.id where p.person = :person")
    Optional<Firm> findPlacing(UUID person);

    /** Keeps it as it is until the transaction ends, so that nobody joins its roster beside a suspension or a new name. */
    @Query("select * from firm.firm where id = :id for share")
    Optional<Firm> findAndHold(UUID id);

    /** The firms that a person acts for or is placed by. */
    @Query(
            "select firm from firm.member where person = :person union select firm from firm.placement where person = :person")
    Set<UUID> findIdsOf(UUID person);
}
