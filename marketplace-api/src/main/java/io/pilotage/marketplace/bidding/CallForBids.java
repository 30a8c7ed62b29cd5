package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.EngagementKind;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What bidding needs to know of an engagement: how it is bid for, in which currency, until when, and how bids are judged.
 *
 * @param published whether the engagement stands published, so neither draft nor ended nor being evaluated, nor of a suspended
 *     organisation
 * @param sealed whether bids stay hidden until the closing time
 * @param closesAt first instant at which no bid is taken any more; null when a rolling call stays open until decided
 * @param criteria how bids are judged besides the price
 * @param priceWeight weight of the price; together with the criteria's weights it makes 100
 */
public record CallForBids(
        EngagementKind kind,
        CurrencyUnit currency,
        boolean published,
        boolean sealed,
        @Nullable Instant closesAt,
        List<Criterion> criteria,
        int priceWeight) {

    /**
     * One thing that bids are judged by.
     *
     * @param code unique within the engagement
     * @param weight share of the whole in points of 100
     */
    public record Criterion(String code, String text, int weight, boolean essential) {}

    public CallForBids {
        criteria = List.copyOf(criteria);
        if (sealed && closesAt == null) {
            throw new IllegalArgumentException("sealed bidding needs a closing time");
        }
    }

    /** Whether the closing time has come: the closing instant itself counts as closed. */
    public boolean closed(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    /** Whether a bid may be submitted, changed or withdrawn at this instant. */
    public boolean open(Instant now) {
        return published && !closed(now);
    }

    /** Whether bids are hidden from everybody but their own bidder at this instant. */
    public boolean hidden(Instant now) {
        return sealed && !closed(now);
    }

    /** Whether offers name one price for the whole work instead of a day rate. */
    public boolean fixedPrice() {
        return kind == EngagementKind.ADVISORY;
    }
}
