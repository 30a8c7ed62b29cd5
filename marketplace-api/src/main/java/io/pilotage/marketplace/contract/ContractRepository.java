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

    /** Newest first; {@code executive} is null for those who are none. */
    @Query("""
        select * from contract.contract
        where (organisation = any(:organisations) or executive = :executive::uuid) and id < :before
        order by id desc limit :limit\
        """)
    List<Contract> findOf(UUID[] organisations, @Nullable UUID executive, UUID before, int limit);
}
