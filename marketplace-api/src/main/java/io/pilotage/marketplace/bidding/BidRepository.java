package io.pilotage.marketplace.bidding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface BidRepository extends ListCrudRepository<Bid, BidId> {

    /** The bid, draft or later but not withdrawn, that an executive has for an engagement. */
    @Query("""
            select * from bidding.bid
            where engagement = :engagement and executive = :executive and state <> 'WITHDRAWN'""")
    Optional<Bid> findLive(UUID engagement, UUID executive);

    /** The newest of the bids for an engagement that an executive took back. */
    @Query("""
            select * from bidding.bid
            where engagement = :engagement and executive = :executive and state = 'WITHDRAWN'
            order by id desc limit 1""")
    Optional<Bid> findWithdrawn(UUID engagement, UUID executive);

    /** Whose bids, drafts or later and not withdrawn, there are, sealed or not: only to tell each of them something. */
    @Query("select executive from bidding.bid where engagement = :engagement and state <> 'WITHDRAWN'")
    Set<UUID> findBidders(UUID engagement);

    /** An executive's bids, newest first. */
    @Query("""
            select * from bidding.bid
            where executive = :executive and (cast(:before as uuid) is null or id < cast(:before as uuid))
            order by id desc limit :limit""")
    List<Bid> findByExecutive(UUID executive, @Nullable UUID before, int limit);

    /** Those of an executive that say something which was not submitted, newest first. */
    @Query("""
            select * from bidding.bid
            where executive = :executive and (state = 'DRAFT' or state = 'SUBMITTED' and draft is not null)
            order by id desc limit :limit""")
    List<Bid> findUnsubmitted(UUID executive, int limit);

    /** The bids that the buyer may see at this instant: none before the closing time, and never a draft or a withdrawn one. */
    @Query("""
            select * from bidding.bid
            where engagement = :engagement and state in ('SUBMITTED', 'AWARDED', 'UNSUCCESSFUL')
              and (sealed_until is null or sealed_until <= :now)
            order by id""")
    List<Bid> findOpened(UUID engagement, Instant now);

    /** The bids that wait for a decision, sealed or not: only to end them together with their engagement. */
    @Query("select * from bidding.bid where engagement = :engagement and state = 'SUBMITTED' order by id")
    List<Bid> findUndecided(UUID engagement);
}
