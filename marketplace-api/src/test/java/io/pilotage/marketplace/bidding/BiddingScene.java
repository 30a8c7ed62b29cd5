package io.pilotage.marketplace.bidding;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.organisation.Members;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.testing.Callers.Caller;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.joda.money.Money;

/** Sets up published engagements, executives who may bid, and bids, each step as the person who would take it. */
class BiddingScene {

    private final EngagementScene engagements;
    private final ExecutiveScene executives;
    private final Bids bids;
    private final Evaluation evaluation;
    private final Members members;
    private final MovableClock clock;

    BiddingScene(
            EngagementScene engagements,
            ExecutiveScene executives,
            Bids bids,
            Evaluation evaluation,
            Members members,
            MovableClock clock) {
        this.engagements = engagements;
        this.executives = executives;
        this.bids = bids;
        this.evaluation = evaluation;
        this.members = members;
        this.clock = clock;
    }

    /** An engagement that takes bids, and who published it. */
    record Competition(Buyer buyer, EngagementId engagement, Instant closesAt) {
        String url() {
            return "/api/v1/engagements/" + engagement.value();
        }

        Caller member() {
            return buyer.member();
        }
    }

    /** Closes 20 days from now. */
    Competition sealed() {
        Instant now = clock.instant();
        Buyer buyer = engagements.buyer(Sector.THIRD);
        return new Competition(
                buyer, engagements.published(buyer, sealedBrief(now).build()), now.plus(Duration.ofDays(20)));
    }

    Competition rolling() {
        Instant now = clock.instant();
        Buyer buyer = engagements.buyer(Sector.PRIVATE);
        return new Competition(
                buyer, engagements.published(buyer, rollingBrief(now).build()), Instant.MAX);
    }

    /** Another engagement of the same buyer, which takes bids from now on. */
    Competition again(Buyer buyer) {
        return new Competition(
                buyer,
                engagements.published(buyer, rollingBrief(clock.instant()).build()),
                Instant.MAX);
    }

    /** Makes somebody a member of the buyer with one permission. */
    void seated(Competition competition, Caller person, Permission permission) {
        engagements.admit(competition.buyer(), person, EnumSet.of(permission));
    }

    void unseated(Competition competition, Caller person) {
        competition.member().run(() -> members.remove(competition.buyer().organisation(), person.id));
    }

    /** An executive with a published profile. */
    Caller executive() {
        return executives.published();
    }

    Offer offer(String dayRate) {
        return new Offer(
                List.of(
                        new Answer("C1", "Replaced the tenancy system of a housing association in nine months."),
                        new Answer("C2", "Reports to two boards every quarter, in plain English.")),
                Money.parse("GBP " + dayRate),
                null,
                new BigDecimal("3"),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(60),
                DeclarationOfInterests.nothing());
    }

    BidId drafted(Caller bidder, Competition competition, String dayRate) {
        return bidder.call(() -> bids.draft(competition.engagement(), offer(dayRate)))
                .id();
    }

    BidId submitted(Caller bidder, Competition competition, String dayRate) {
        BidId bid = drafted(bidder, competition, dayRate);
        bidder.call(() -> bids.submit(bid));
        return bid;
    }

    /** Every criterion gets the same points. */
    void scored(Competition competition, BidId bid, int points) {
        var sheet = new ScoreSheet(List.of(
                new CriterionPoints("C1", points, null), new CriterionPoints("C2", points, "As the board heard it")));
        competition.member().call(() -> evaluation.score(bid, sheet));
    }
}
