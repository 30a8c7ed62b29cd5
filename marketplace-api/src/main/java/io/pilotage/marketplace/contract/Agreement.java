package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.billing.PriceBreakdown;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.JsonDocument;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.OutsideText;
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
        organisation = OutsideText.inOneLine(organisation);
        executive = OutsideText.inOneLine(executive);
        title = OutsideText.inOneLine(title);
        outcomes = outcomes.stream().map(OutsideText::inOneLine).toList();
        outOfScope = outOfScope.stream().map(OutsideText::inOneLine).toList();
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
        return fixedPrice() ? work : work + ", " + inWords(quantity);
    }

    /** For example {@code 1.5 days}; for work at a fixed price the share of it, {@code 50 % of the work}. */
    String inWords(BigDecimal part) {
        String number = (fixedPrice() ? part.movePointRight(2) : part)
                .stripTrailingZeros()
                .toPlainString();
        if (fixedPrice()) {
            return number + " % of the work";
        }
        return number + (number.equals("1") ? " day" : " days");
    }

    /** Gross of {@code quantity} of the work; rounded once, half to even. */
    Money gross(BigDecimal quantity) {
        return rate.multipliedBy(quantity, RoundingMode.HALF_EVEN);
    }
}
