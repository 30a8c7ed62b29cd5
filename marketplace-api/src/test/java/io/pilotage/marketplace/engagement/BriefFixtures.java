package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Complete briefs of each kind, whose dates count from the given moment. */
public final class BriefFixtures {

    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    public static final Duration MINIMUM = Duration.ofDays(14);
    public static final Instant CLOSES_AT = NOW.plus(Duration.ofDays(20));

    private BriefFixtures() {}

    /** A fractional CIO, sealed, closing 20 days after {@code now}. */
    public static BriefBuilder sealedBrief(Instant now) {
        return Brief.of(EngagementKind.FRACTIONAL)
                .role(LeadershipRole.CIO)
                .title("Fractional CIO for a housing association")
                .summary(
                        "Our tenancy system is out of contract next spring, and nobody on the board can judge the offers we receive.")
                .needs(Set.of(Responsibility.VENDOR_MANAGEMENT, Responsibility.STRATEGIC_IT_PLANNING))
                .skills(Set.of(Skill.FINANCIAL_ACUMEN))
                .outcomes(List.of("A vendor chosen and a contract that the board understands"))
                .outOfScope(List.of("Day-to-day support of users"))
                .daysPerMonth(new BigDecimal("3"))
                .budget(Budget.between(pounds(700), pounds(950)))
                .startsOn(Deadlines.day(now).plusDays(40))
                .lengthMonths(12)
                .region(Region.YORKSHIRE_AND_THE_HUMBER)
                .place("Leeds")
                .onSitePercent(40)
                .criteria(List.of(
                        new Criterion("C1", "Has replaced a housing or tenancy system", 40, true),
                        new Criterion("C2", "Explains technology to boards in plain words", 30, false)))
                .priceWeight(30)
                .biddingMode(BiddingMode.SEALED)
                .questionsUntil(now.plus(Duration.ofDays(10)))
                .closesAt(now.plus(Duration.ofDays(20)))
                .decisionOn(Deadlines.day(now).plusDays(30));
    }

    public static BriefBuilder rollingBrief(Instant now) {
        return sealedBrief(now)
                .biddingMode(BiddingMode.ROLLING)
                .questionsUntil(null)
                .closesAt(null)
                .decisionOn(null);
    }

    public static BriefBuilder advisoryBrief(Instant now) {
        return sealedBrief(now)
                .kind(EngagementKind.ADVISORY)
                .daysPerMonth(null)
                .lengthMonths(3)
                .budget(Budget.between(pounds(8_000), pounds(14_000)));
    }

    public static BriefBuilder permanentBrief(Instant now) {
        return sealedBrief(now)
                .kind(EngagementKind.PERMANENT)
                .daysPerMonth(null)
                .lengthMonths(null)
                .searchFeePercent(new BigDecimal("27.5"))
                .budget(Budget.between(pounds(85_000), pounds(98_000)));
    }

    public static Money pounds(long amount) {
        return Money.of(CurrencyUnit.GBP, amount);
    }
}
