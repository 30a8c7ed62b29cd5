package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.engagement.BiddingMode;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Budget;
import io.pilotage.marketplace.engagement.Criterion;
import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.marketplace.shared.UkTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement of the demonstration and the state that it is taken to.
 *
 * @param reason of the moderators, of a withdrawal or cancellation, or for finding no bid suitable
 * @param startsInDays all days are counted from the day of loading
 * @param closesInDays null for one whose bidding ends as soon as the rules allow, or rolls on without an end
 * @param winner the executive whose bid is awarded
 * @param acceptedBy for an awarded one, who has accepted its contract's terms
 */
record InventedEngagement(
        Target state,
        @Nullable String reason,
        EngagementKind kind,
        LeadershipRole role,
        String title,
        String summary,
        Set<Responsibility> needs,
        Set<Skill> skills,
        List<String> outcomes,
        List<String> outOfScope,
        @Nullable BigDecimal daysPerMonth,
        Budget budget,
        @Nullable BigDecimal searchFeePercent,
        int startsInDays,
        @Nullable Integer lengthMonths,
        Region region,
        String place,
        int onSitePercent,
        @Nullable List<String> languages,
        @Nullable ClearanceLevel clearance,
        List<Criterion> criteria,
        int priceWeight,
        BiddingMode biddingMode,
        @Nullable Integer closesInDays,
        @Nullable List<InventedBid> bids,
        @Nullable UUID winner,
        @Nullable Acceptance acceptedBy) {

    /** Who has accepted the terms of the contract that followed the award. */
    enum Acceptance {
        NOBODY,
        ORGANISATION,
        BOTH
    }

    /** Where the engagement is left for visitors to find. */
    enum Target {
        DRAFT,
        IN_REVIEW,
        CHANGES_REQUESTED,
        REJECTED,
        PUBLISHED,
        WITHDRAWN,
        CANCELLED,
        EVALUATING,
        AWARDED,
        NONE_SUITABLE
    }

    /** @param soon the earliest closing time that the rules allow */
    Brief brief(Instant now, Instant soon) {
        LocalDate today = LocalDate.ofInstant(now, UkTime.ZONE);
        Instant closesAt = closesAt(now, soon);
        LocalDate closingDay = closesAt == null ? today : LocalDate.ofInstant(closesAt, UkTime.ZONE);
        Instant questionsUntil = closesInDays == null || closesAt == null ? null : closesAt.minus(Duration.ofDays(5));
        return Brief.of(kind)
                .role(role)
                .title(title)
                .summary(summary)
                .needs(needs)
                .skills(skills)
                .outcomes(outcomes)
                .outOfScope(outOfScope)
                .daysPerMonth(daysPerMonth)
                .budget(budget)
                .searchFeePercent(searchFeePercent)
                .startsOn(today.plusDays(startsInDays))
                .lengthMonths(lengthMonths)
                .region(region)
                .place(place)
                .onSitePercent(onSitePercent)
                .languages(languages == null ? List.of() : languages)
                .clearance(clearance)
                .criteria(criteria)
                .priceWeight(priceWeight)
                .biddingMode(biddingMode)
                .questionsUntil(questionsUntil)
                .closesAt(closesAt)
                .decisionOn(biddingMode == BiddingMode.SEALED ? closingDay.plusDays(10) : null)
                .build();
    }

    private @Nullable Instant closesAt(Instant now, Instant soon) {
        if (closesInDays != null) {
            return LocalDate.ofInstant(now, UkTime.ZONE)
                    .plusDays(closesInDays)
                    .atTime(17, 0)
                    .atZone(UkTime.ZONE)
                    .toInstant();
        }
        return biddingMode == BiddingMode.SEALED ? soon : null;
    }
}
