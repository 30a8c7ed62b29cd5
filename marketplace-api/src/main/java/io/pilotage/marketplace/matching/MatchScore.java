package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The explained score of one profile for one engagement: the weighted mean of {@link MatchCriterion}, the same for the same
 * input, and blind to names.
 *
 * @param value 0 to 1
 * @param criteria every criterion, in the order of {@link MatchCriterion}
 */
record MatchScore(double value, List<CriterionScore> criteria) {

    /** Changes whenever the same input could give another score. */
    static final int VERSION = 1;

    MatchScore {
        criteria = List.copyOf(criteria);
    }

    /** @param textRelevance how much the words have in common, 0 to 1, or null when unknown */
    static MatchScore of(Wanted wanted, Offered offered, @Nullable Double textRelevance) {
        List<CriterionScore> criteria = List.of(MatchCriterion.values()).stream()
                .map(criterion ->
                        find(criterion, wanted, offered, textRelevance).on(criterion))
                .toList();
        double points =
                criteria.stream().mapToDouble(it -> it.weight() * it.score()).sum();
        return new MatchScore(Math.round(points * 100) / 10_000.0, criteria);
    }

    private static Finding find(MatchCriterion criterion, Wanted wanted, Offered offered, @Nullable Double relevance) {
        return switch (criterion) {
            case RESPONSIBILITIES ->
                CapabilityFit.of(
                        wanted.responsibilities(),
                        offered.responsibilities(),
                        Responsibility::label,
                        "responsibility",
                        "responsibilities");
            case SKILLS -> CapabilityFit.of(wanted.skills(), offered.skills(), Skill::label, "skill", "skills");
            case ROLE -> RoleFit.of(wanted, offered);
            case SECTOR -> SectorFit.of(wanted, offered);
            case AVAILABILITY -> AvailabilityFit.of(wanted, offered);
            case RATE -> RateFit.of(wanted, offered);
            case KIND -> KindFit.of(wanted, offered);
            case PLACE -> PlaceFit.of(wanted, offered);
            case LANGUAGE -> LanguageFit.of(offered);
            case TEXT -> TextFit.of(relevance);
        };
    }
}
