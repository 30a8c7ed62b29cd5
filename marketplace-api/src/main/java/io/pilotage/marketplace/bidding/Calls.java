package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Budget;
import io.pilotage.marketplace.engagement.Criterion;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.shared.EngagementKind;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads the call for bids out of a published engagement. */
final class Calls {

    private Calls() {}

    static CallForBids of(EngagementDetails engagement) {
        return read(engagement, !engagement.organisation().suspended());
    }

    /** For those who take their bid back: a suspended organisation gets no bids, and keeps none against their will. */
    static CallForBids despiteSuspension(EngagementDetails engagement) {
        return read(engagement, true);
    }

    private static CallForBids read(EngagementDetails engagement, boolean inGoodStanding) {
        Brief brief = engagement.brief();
        boolean published = switch (engagement.state()) {
            case PUBLISHED, CLOSED -> true;
            case DRAFT, IN_REVIEW, EVALUATING, AWARDED, NONE_SUITABLE, WITHDRAWN, CANCELLED, REJECTED -> false;
        };
        return new CallForBids(
                Objects.requireNonNullElse(brief.kind(), EngagementKind.FRACTIONAL),
                currency(brief.budget()),
                published && inGoodStanding,
                brief.sealed(),
                brief.closesAt(),
                brief.criteria().stream().map(Calls::criterion).toList(),
                Objects.requireNonNullElse(brief.priceWeight(), 0));
    }

    private static CallForBids.Criterion criterion(Criterion criterion) {
        return new CallForBids.Criterion(
                Objects.requireNonNullElse(criterion.code(), ""),
                Objects.requireNonNullElse(criterion.text(), ""),
                Objects.requireNonNullElse(criterion.weight(), 0),
                criterion.essential());
    }

    private static CurrencyUnit currency(@Nullable Budget budget) {
        Money amount = budget == null ? null : budget.max() != null ? budget.max() : budget.min();
        return amount == null ? CurrencyUnit.GBP : amount.getCurrencyUnit();
    }
}
