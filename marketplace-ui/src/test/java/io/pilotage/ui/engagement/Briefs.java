package io.pilotage.ui.engagement;

import io.pilotage.marketplace.engagement.BiddingMode;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Budget;
import io.pilotage.marketplace.engagement.Criterion;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.UkTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Briefs in the words of the domain. */
final class Briefs {

    private Briefs() {}

    /** Everything that a submission needs, with sealed bidding that closes in a month. */
    static Brief complete(Instant now) {
        Instant closes = now.plus(30, ChronoUnit.DAYS);
        LocalDate decision = LocalDate.ofInstant(closes, UkTime.ZONE).plusDays(7);
        return Brief.of(EngagementKind.FRACTIONAL)
                .role(LeadershipRole.CIO)
                .title("Part-time CIO for a harbour trust")
                .summary("Our only supplier ends its contract in spring, and nobody here can judge what should follow"
                        + " it.")
                .needs(Set.of(Responsibility.VENDOR_MANAGEMENT))
                .outcomes(List.of("A supplier that the board has chosen"))
                .daysPerMonth(BigDecimal.TWO)
                .budget(Budget.between(Money.of(CurrencyUnit.GBP, 700), Money.of(CurrencyUnit.GBP, 900)))
                .startsOn(decision.plusDays(7))
                .region(Region.NORTH_EAST)
                .onSitePercent(0)
                .criteria(List.of(new Criterion("C1", "Has changed a main supplier before", 60, true)))
                .priceWeight(40)
                .biddingMode(BiddingMode.SEALED)
                .closesAt(closes)
                .decisionOn(decision)
                .build();
    }
}
