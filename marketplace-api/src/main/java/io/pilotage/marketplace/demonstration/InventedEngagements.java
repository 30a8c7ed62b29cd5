package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementState;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes invented engagements to their states step by step, as their organisations, going on wherever they stand. */
@Component
class InventedEngagements {

    /** Time for the moderator and the bidders of an engagement that closes as soon as the rules allow. */
    private static final Duration TIME_TO_BID = Duration.ofSeconds(30);

    private final Cast cast;
    private final Organisations organisations;
    private final Engagements engagements;
    private final InventedBidding bidding;
    private final InventedContracts contracts;
    private final Clock clock;
    private final Duration minimumBiddingPeriod;

    InventedEngagements(
            Cast cast,
            Organisations organisations,
            Engagements engagements,
            InventedBidding bidding,
            InventedContracts contracts,
            Clock clock,
            @Value("${pilotage.engagement.minimum-bidding-period}") Duration minimumBiddingPeriod) {
        this.cast = cast;
        this.organisations = organisations;
        this.engagements = engagements;
        this.bidding = bidding;
        this.contracts = contracts;
        this.clock = clock;
        this.minimumBiddingPeriod = minimumBiddingPeriod;
    }

    OrganisationId found(InventedOrganisation organisation) {
        cast.introduce(organisation.founder(), MarketplaceRole.ORGANISATION_MEMBER);
        return cast.as(
                organisation.founder().id(),
                () -> organisations.mine(null, 100).items().stream()
                        .filter(known -> known.name().equals(organisation.name()))
                        .findFirst()
                        .orElseGet(() -> organisations.create(organisation.statement()))
                        .id());
    }

    /** @return when to go on, if the engagement has to wait for its closing time */
    Optional<Instant> advance(OrganisationId organisation, UUID member, InventedEngagement invented) {
        EngagementDetails engagement = cast.as(member, () -> findOrCreate(organisation, invented));
        for (EngagementState before = null; before != engagement.state(); ) {
            before = engagement.state();
            step(engagement, member, invented);
            EngagementId id = engagement.id();
            engagement = cast.as(member, () -> engagements.get(id));
        }
        return bidding.decides(invented) && engagement.state() == EngagementState.PUBLISHED
                ? Optional.ofNullable(engagement.brief().closesAt())
                : Optional.empty();
    }

    private EngagementDetails findOrCreate(OrganisationId organisation, InventedEngagement invented) {
        @Nullable EngagementId after = null;
        do {
            var page = engagements.mine(organisation, after, 100);
            for (EngagementDetails known : page.items()) {
                if (invented.title().equals(known.brief().title())) {
                    return known;
                }
            }
            after = page.next() == null ? null : new EngagementId(UUID.fromString(page.next()));
        } while (after != null);
        Instant now = clock.instant();
        return engagements.create(
                organisation, invented.brief(now, now.plus(minimumBiddingPeriod).plus(TIME_TO_BID)));
    }

    private void step(EngagementDetails engagement, UUID member, InventedEngagement invented) {
        switch (engagement.state()) {
            case DRAFT -> {
                // A note of the moderators means that it has been submitted before, and is the organisation's own
                // business now.
                if (invented.state() != InventedEngagement.Target.DRAFT && engagement.reviewNote() == null) {
                    cast.as(member, () -> engagements.submit(engagement.id()));
                }
            }
            case IN_REVIEW -> review(engagement.id(), invented);
            case PUBLISHED, CLOSED, EVALUATING -> afterPublication(engagement, member, invented);
            case AWARDED -> {
                if (invented.state() == InventedEngagement.Target.AWARDED) {
                    contracts.accept(engagement.id(), member, invented);
                }
            }
            case NONE_SUITABLE, WITHDRAWN, CANCELLED, REJECTED -> {
                // Nothing follows.
            }
        }
    }

    private void review(EngagementId id, InventedEngagement invented) {
        switch (invented.state()) {
            case DRAFT, IN_REVIEW -> {
                // Left for a visitor to decide.
            }
            case CHANGES_REQUESTED -> moderate(id, Decision.CHANGES_REQUESTED, reason(invented));
            case REJECTED -> moderate(id, Decision.REJECTED, reason(invented));
            case PUBLISHED, WITHDRAWN, CANCELLED, EVALUATING, AWARDED, NONE_SUITABLE ->
                moderate(id, Decision.APPROVED, "Clear needs, outcomes and criteria.");
        }
    }

    private void afterPublication(EngagementDetails engagement, UUID member, InventedEngagement invented) {
        switch (invented.state()) {
            case WITHDRAWN -> cast.as(member, () -> engagements.withdraw(engagement.id(), reason(invented)));
            case CANCELLED -> cast.as(member, () -> engagements.cancel(engagement.id(), reason(invented)));
            case PUBLISHED -> bidding.bid(engagement, invented);
            case EVALUATING, AWARDED, NONE_SUITABLE -> {
                bidding.bid(engagement, invented);
                bidding.decide(engagement, member, invented);
            }
            case DRAFT, IN_REVIEW, CHANGES_REQUESTED, REJECTED -> {
                // A visitor has taken it further.
            }
        }
    }

    private void moderate(EngagementId id, Decision decision, String reason) {
        cast.moderate(SubjectKind.ENGAGEMENT, id.value(), decision, reason);
    }

    private static String reason(InventedEngagement invented) {
        return Objects.requireNonNull(invented.reason(), invented.title());
    }
}
