package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.bidding.Answer;
import io.pilotage.marketplace.bidding.DeclarationOfInterests;
import io.pilotage.marketplace.bidding.Interest;
import io.pilotage.marketplace.bidding.Offer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A bid of the demonstration.
 *
 * @param executive the bidder's person
 * @param reason what the bidder hears in the end
 */
record InventedBid(
        UUID executive,
        List<Answer> answers,
        @Nullable Money dayRate,
        @Nullable Money price,
        @Nullable BigDecimal daysPerMonth,
        int startsInDays,
        List<Interest> interests,
        @Nullable String reason) {

    Offer offer(LocalDate today) {
        return new Offer(
                answers,
                dayRate,
                price,
                daysPerMonth,
                today.plusDays(startsInDays),
                new DeclarationOfInterests(interests.isEmpty(), interests));
    }
}
