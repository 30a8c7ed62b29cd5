package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.firm.FirmId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SourceRepository extends ListCrudRepository<Source, SourceId> {

    @Query("select * from executive.import_source where lower(name) = lower(:name) and firm is null")
    Optional<Source> findNamed(String name);

    Optional<Source> findByFirm(FirmId firm);

    /** The one that is known already of what would be the same source. */
    default Optional<Source> findLike(Source fresh) {
        FirmId firm = fresh.firm();
        return firm == null ? findNamed(fresh.details().name()) : findByFirm(firm);
    }

    /** Until the end of the transaction, which is near, nobody else decides what is read next of this source. */
    @Query("select * from executive.import_source where id = :id for no key update")
    Source hold(SourceId id);

    @Query("select * from executive.import_source order by lower(name), id")
    List<Source> findInOrder();
}
