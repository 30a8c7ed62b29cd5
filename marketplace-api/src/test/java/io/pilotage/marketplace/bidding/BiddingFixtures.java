package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.EngagementKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Calls, offers and bids that the tests of this module share; bids get where they are through their own transitions. */
final class BiddingFixtures {

    static final Instant CLOSES = Instant.parse("2026-03-10T12:00:00Z");
    static final Instant BEFORE = CLOSES.minusSeconds(3600);
    static final Instant AFTER = CLOSES.plusSeconds(1);

    private BiddingFixtures() {}

    static CallForBids sealedCall() {
        return call(EngagementKind.FRACTIONAL, true, true);
    }

    static CallForBids rollingCall() {
        return call(EngagementKind.FRACTIONAL, true, false);
    }

    static CallForBids advisoryCall() {
        return call(EngagementKind.ADVISORY, true, true);
    }

    static CallForBids call(EngagementKind kind, boolean published, boolean sealed) {
        return new CallForBids(
                kind,
                CurrencyUnit.GBP,
                published,
                sealed,
                sealed ? CLOSES : null,
                List.of(
                        new CallForBids.Criterion("GOV", "Set up IT governance for a charity", 40, true),
                        new CallForBids.Criterion("VEN", "Ended a supplier contract well", 30, false)),
                30);
    }

    static Offer offer() {
        return offer("850.00");
    }

    static Offer offer(String dayRate) {
        return new Offer(
                List.of(
                        new Answer("GOV", "Chaired the IT board of a housing charity for three years."),
                        new Answer("VEN", "Left a failing hosting contract without a day of downtime.")),
                Money.parse("GBP " + dayRate),
                null,
                new BigDecimal("3"),
                LocalDate.parse("2026-04-01"),
                DeclarationOfInterests.nothing());
    }

    static Bid drafted() {
        return Bid.draft(EngagementId.next(), ExecutiveId.next(), sealedCall(), offer(), BEFORE);
    }

    static Bid submitted() {
        Bid bid = drafted();
        bid.submit(sealedCall(), BEFORE);
        return bid;
    }

    static BidScore score() {
        var sheet = new ScoreSheet(List.of(new CriterionPoints("GOV", 4, null), new CriterionPoints("VEN", 3, null)));
        return BidScore.of(sealedCall(), List.of(sheet), Money.parse("GBP 850.00"), Money.parse("GBP 850.00"));
    }
}
