package io.pilotage.marketplace.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ContractRepository extends ListCrudRepository<Contract, ContractId> {

    @Query("select c.* from contract.contract c join contract.work w on w.contract = c.id where w.id = :work")
    Optional<Contract> findByWork(UUID work);

    @Query("select * from contract.contract where first_period = :period")
    Optional<Contract> findByFirstPeriod(UUID period);

    @Query("select exists (select from contract.contract where bid = :bid)")
    boolean existsForBid(UUID bid);

    /** The ids, newest first; {@code executive} is null for those who are none. */
    @Query("""
        select id from contract.contract
        where (organisation = any(:organisations) or executive = :executive::uuid) and id < :before
        order by id desc limit :limit\
        """)
    List<UUID> findIdsOf(UUID[] organisations, @Nullable UUID executive, UUID before, int limit);

    /**
     * The ids of those in which one side, or somebody with the permission on the other, has to act before anything else happens; oldest
     * first.
     */
    @Query("""
        select id from contract.contract c
        where state = 'DRAWN_UP' and (executive = :executive::uuid and executive_acceptance is null
                or organisation = any(:binding) and organisation_acceptance is null)
            or state = 'AGREED' and organisation = any(:paying)
            or state = 'ACTIVE' and organisation = any(:approving)
                and exists (select from contract.work w where w.contract = c.id and w.approved_at is null)
        order by id limit :limit\
        """)
    List<UUID> findIdsThatWaitFor(@Nullable UUID executive, UUID[] binding, UUID[] paying, UUID[] approving, int limit);
}
