package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.firm.FirmId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SourceRepository extends ListCrudRepository<Source, SourceId> {

    @Query("select * from executive.import_source where lower(name) = lower(:name) and firm is null")
    Optional<Source> findNamed(String name);

    Optional<Source> findByFirm(FirmId firm);

    /** Until the end of the transaction nobody else makes a source. */
    @Modifying
    @Query("lock table executive.import_source in share row exclusive mode")
    void holdAll();

    @Query("select * from executive.import_source order by lower(name), id")
    List<Source> findInOrder();
}
