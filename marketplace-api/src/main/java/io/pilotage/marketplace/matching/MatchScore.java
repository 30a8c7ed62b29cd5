package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The explained score of one profile for one engagement: the weighted mean of {@link MatchCriterion}, the same for the same
 * input, and blind to names.
 *
 * @param value 0 to 1
 * @param criteria every criterion that applies to the kind of engagement, in the order of {@link MatchCriterion}
 */
record MatchScore(double value, List<CriterionScore> criteria) {

    /** Changes whenever the same input could give another score. */
    static final int VERSION = 8;

    MatchScore {
        criteria = List.copyOf(criteria);
    }

    /**
     * @param nearness how near the texts are, 0 to 1, or null when unknown
     * @param today the day of the question: what has expired by then does not count
     */
    static MatchScore of(
            Wanted wanted, Offered offered, @Nullable Double nearness, MatchWeights weights, LocalDate today) {
        List<CriterionScore> criteria = MatchWeights.criteria(wanted.kind()).stream()
                .map(criterion ->
                        fit(criterion, wanted, offered, nearness, today).on(criterion, weights.of(criterion)))
                .toList();
        int total = criteria.stream().mapToInt(CriterionScore::weight).sum();
        double points =
                criteria.stream().mapToDouble(it -> it.weight() * it.score()).sum();
        // The weights make 100, unless the kind was changed after they were chosen.
        return new MatchScore(total == 0 ? 0 : Math.round(points / total * 10_000) / 10_000.0, criteria);
    }

    private static Fit fit(
            MatchCriterion criterion, Wanted wanted, Offered offered, @Nullable Double nearness, LocalDate today) {
        return switch (criterion) {
            case RESPONSIBILITIES ->
                CapabilityFit.of(
                        wanted.responsibilities(),
                        offered.responsibilities(),
                        Responsibility::label,
                        "responsibility",
                        "responsibilities");
            case ROLE -> RoleFit.of(wanted, offered);
            case SKILLS -> CapabilityFit.of(wanted.skills(), offered.skills(), Skill::label, "skill", "skills");
            case TEXT -> TextFit.of(nearness);
            case SECTOR -> SectorFit.of(wanted, offered);
            case SIZE -> SizeFit.of(wanted.sizeBand(), offered.career());
            case TRACK_RECORD -> TrackRecordFit.of(offered);
            case CREDENTIALS -> CredentialsFit.of(wanted, offered, today);
            case DEVELOPMENT -> DevelopmentFit.of(offered.development(), today);
            case KIND -> KindFit.of(wanted, offered);
            case AVAILABILITY -> AvailabilityFit.of(wanted, offered);
            case RATE -> RateFit.of(wanted, offered);
            case PLACE -> PlaceFit.of(wanted, offered);
            case LANGUAGE -> LanguageFit.of(wanted.languages(), offered.languages());
        };
    }
}
