package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.PublicName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OrganisationRepository extends ListCrudRepository<Organisation, OrganisationId> {

    /** By name, without the members; {@code after} is the last of the page before, or null. */
    @Query(value = """
        select o.* from organisation.organisation o
        join organisation.member m on m.organisation = o.id
        where m.person = :person and (cast(:after as uuid) is null
            or (o.name, o.id) > (select name, id from organisation.organisation where id = cast(:after as uuid)))
        order by o.name, o.id limit :limit\
        """, rowMapperClass = OrganisationDetailsMapper.class)
    List<OrganisationDetails> findByMember(UUID person, @Nullable UUID after, int limit);

    /** Those whose name contains a text, by name, for a list that is opened at any place. */
    @Query(value = """
        select o.* from organisation.organisation o
        join organisation.member m on m.organisation = o.id
        where m.person = :person and position(lower(:words) in lower(o.name)) > 0
        order by o.name, o.id offset :offset limit :limit\
        """, rowMapperClass = OrganisationDetailsMapper.class)
    List<OrganisationDetails> findNamed(UUID person, String words, int offset, int limit);

    @Query("select exists (select from organisation.member where organisation = :organisation and person = :person)")
    boolean hasMember(UUID organisation, UUID person);

    @Query(
            value = "select organisation, permissions from organisation.member where person = :person and organisation"
                    + " in (:ids)",
            rowMapperClass = HeldPermissions.Mapper.class)
    List<HeldPermissions> findPermissions(UUID person, Collection<UUID> ids);

    @Query(
            value = "select * from organisation.organisation where id = :id for share",
            rowMapperClass = OrganisationDetailsMapper.class)
    Optional<OrganisationDetails> findAndHold(UUID id);

    /**
     * Others that are called alike in a region, and in others those that have the same number, which come first; as many as a moderator
     * needs to see.
     *
     * @param number as {@link PublicName#comparable} has it, or null
     */
    @Query(value = """
            select * from organisation.organisation
            where likeness = :likeness and id <> :id
                and (region = :region or ltrim(registry_number, '0') = cast(:number as text))
            order by ltrim(registry_number, '0') = cast(:number as text) desc nulls last, id limit 5\
            """, rowMapperClass = OrganisationDetailsMapper.class)
    List<OrganisationDetails> findAlike(UUID id, String likeness, String region, @Nullable String number);

    @Query("select id from organisation.organisation where id = :id for no key update")
    Optional<UUID> lock(UUID id);

    @Query("select person from organisation.member where organisation = :organisation")
    Set<UUID> findMembers(UUID organisation);

    @Query("select organisation from organisation.member where person = :person")
    Set<UUID> findIdsByMember(UUID person);

    @Query("select organisation from organisation.member where person = :person and keeper is not null")
    Set<UUID> findIdsByProgram(UUID person);

    /** Without the members, which would be read one organisation at a time. */
    @Query(
            value = "select * from organisation.organisation where id in (:ids)",
            rowMapperClass = OrganisationDetailsMapper.class)
    List<OrganisationDetails> findDetails(Collection<UUID> ids);
}
