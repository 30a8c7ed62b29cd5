package io.pilotage.marketplace.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OrganisationRepository extends ListCrudRepository<Organisation, OrganisationId> {

    @Query("""
            select o.* from organisation.organisation o
            join organisation.member m on m.organisation = o.id
            where m.person = :person order by o.name, o.id""")
    List<Organisation> findByMember(UUID person);

    @Query(
            value = "select * from organisation.organisation where id = :id for share",
            rowMapperClass = OrganisationDetailsMapper.class)
    Optional<OrganisationDetails> findAndHold(UUID id);

    @Query("select person from organisation.member where organisation = :organisation")
    Set<UUID> findMembers(UUID organisation);

    @Query("select organisation from organisation.member where person = :person")
    Set<UUID> findIdsByMember(UUID person);

    /** Without the members, which would be read one organisation at a time. */
    @Query(
            value = "select * from organisation.organisation where id in (:ids)",
            rowMapperClass = OrganisationDetailsMapper.class)
    List<OrganisationDetails> findDetails(Collection<UUID> ids);
}
