package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.JsonDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a bidder offers; a draft may lack anything, a submitted bid lacks nothing that its engagement asks for.
 *
 * @param dayRate for work by the day: fractional and interim engagements
 * @param price for one piece of work: advisory engagements
 * @param daysPerMonth days of work offered each month, for work by the day
 * @param earliestStart first day on which the bidder could begin
 * @param interests the declaration of interests; "nothing" has to be said
 */
public record Offer(
        List<Answer> answers,
        @Nullable Money dayRate,
        @Nullable Money price,
        @Nullable BigDecimal daysPerMonth,
        @Nullable LocalDate earliestStart,
        @Nullable DeclarationOfInterests interests)
        implements JsonDocument {

    public Offer(
            @Nullable List<Answer> answers,
            @Nullable Money dayRate,
            @Nullable Money price,
            @Nullable BigDecimal daysPerMonth,
            @Nullable LocalDate earliestStart,
            @Nullable DeclarationOfInterests interests) {
        this.answers = answers == null ? List.of() : List.copyOf(answers);
        this.dayRate = dayRate;
        this.price = price;
        this.daysPerMonth = daysPerMonth;
        this.earliestStart = earliestStart;
        this.interests = interests;
    }

    public static Offer empty() {
        return new Offer(List.of(), null, null, null, null, null);
    }

    /** The answer to the criterion with this code, if one was given. */
    public Optional<String> answerTo(String criterion) {
        return answers.stream()
                .filter(answer -> answer.criterion().equals(criterion))
                .map(Answer::text)
                .findFirst();
    }

    /** The amount that prices are compared by: the price of the whole work, or the day rate. */
    Money amount(CallForBids call) {
        Money amount = call.fixedPrice() ? price : dayRate;
        if (amount == null) {
            throw new IllegalStateException("only complete offers are compared");
        }
        return amount;
    }
}
