package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.shared.PublicName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface FirmRepository extends ListCrudRepository<Firm, FirmId> {

    /** A page of the ids, by name; {@code after} is the last of the page before, or null. */
    @Query("""
            select f.id from firm.firm f join firm.member m on m.firm = f.id
            where m.person = :person and (cast(:after as uuid) is null
                or (f.name, f.id) > (select name, id from firm.firm where id = cast(:after as uuid)))
            order by f.name, f.id limit :limit""")
    List<UUID> findIdsByName(UUID person, @Nullable UUID after, int limit);

    @Query("select firm from firm.member where person = :person")
    Set<UUID> findIdsByMember(UUID person);

    @Query("select f.* from firm.firm f join firm.placement p on p.firm = f.id where p.person = :person")
    Optional<Firm> findPlacing(UUID person);

    /** Keeps it as it is until the transaction ends, so that nobody joins its roster beside a suspension or a new name. */
    @Query("select * from firm.firm where id = :id for share")
    Optional<Firm> findAndHold(UUID id);

    /**
     * Others that are called alike, those with the same number first; as many as a moderator needs to see.
     *
     * @param number as {@link PublicName#comparable} has it, or null
     */
    @Query("""
            select id from firm.firm
            where likeness = :likeness and id <> :id
            order by ltrim(registry_number, '0') = cast(:number as text) desc nulls last, id limit 5""")
    List<UUID> findAlike(UUID id, String likeness, @Nullable String number);

    @Query("select id from firm.firm where id = :id for no key update")
    Optional<UUID> lock(UUID id);

    /** The firms that a person acts for or is placed by. */
    @Query(
            "select firm from firm.member where person = :person union select firm from firm.placement where person = :person")
    Set<UUID> findIdsOf(UUID person);
}
