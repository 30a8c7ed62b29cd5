package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.SourceId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ProfileImportRepository extends ListCrudRepository<ProfileImport, ImportId> {

    @Query("""
        select * from executive.profile_import
        where (:after::uuid is null or id < :after::uuid) order by id desc limit :most\
        """)
    List<ProfileImport> findNewest(@Nullable UUID after, int most);

    @Query("""
        select i.* from executive.profile_import i join executive.import_source s on s.id = i.source
        where s.firm in (:firms) and (:after::uuid is null or i.id < :after::uuid) order by i.id desc limit :most\
        """)
    List<ProfileImport> findNewestOf(Collection<UUID> firms, @Nullable UUID after, int most);

    /** What is not read to its end, the oldest first. */
    @Query("select * from executive.profile_import where source = :source and finished_at is null order by id")
    List<ProfileImport> findUnread(SourceId source);
}
