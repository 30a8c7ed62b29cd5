package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.billing.PriceBreakdown;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.JsonDocument;
import io.pilotage.marketplace.shared.LeadershipRole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a contract, from which its terms are written.
 *
 * @param quantity days of the first period, or 1 for work at a fixed price
 * @param rate per day, or the fixed price
 * @param price what the first period costs and brings
 * @param lengthMonths null when open-ended
 */
public record Agreement(
        String organisation,
        String executive,
        String title,
        EngagementKind kind,
        LeadershipRole role,
        List<String> outcomes,
        List<String> outOfScope,
        BigDecimal quantity,
        Money rate,
        PriceBreakdown price,
        LocalDate startsOn,
        @Nullable Integer lengthMonths)
        implements JsonDocument {

    public Agreement {
        outcomes = List.copyOf(outcomes);
        outOfScope = List.copyOf(outOfScope);
        if (quantity.signum() <= 0 || !rate.isPositive()) {
            throw new IllegalArgumentException("A contract is for work at a price");
        }
    }

    /** Whether it is one piece of work at a fixed price instead of days. */
    public boolean fixedPrice() {
        return kind == EngagementKind.ADVISORY;
    }

    /** What the client pays for, in a line. */
    String inWords() {
        String work = kind.label() + " " + role.label() + ": " + title;
        return fixedPrice() ? work : work + ", " + quantity.stripTrailingZeros().toPlainString() + " days";
    }

    /** Gross of {@code quantity} of the work; rounded once, half to even. */
    Money gross(BigDecimal quantity) {
        return rate.multipliedBy(quantity, RoundingMode.HALF_EVEN);
    }
}
