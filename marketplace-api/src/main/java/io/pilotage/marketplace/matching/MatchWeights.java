package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.JsonDocument;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many of 100 points each criterion of a match can add; criteria that are not named add none. */
public record MatchWeights(Map<MatchCriterion, Integer> points) implements JsonDocument {

    private static final Map<MatchCriterion, Integer> USUAL = Map.ofEntries(
            Map.entry(MatchCriterion.RESPONSIBILITIES, 15),
            Map.entry(MatchCriterion.ROLE, 9),
            Map.entry(MatchCriterion.SKILLS, 6),
            Map.entry(MatchCriterion.TEXT, 34),
            Map.entry(MatchCriterion.SECTOR, 5),
            Map.entry(MatchCriterion.SIZE, 2),
            Map.entry(MatchCriterion.TRACK_RECORD, 3),
            Map.entry(MatchCriterion.CREDENTIALS, 2),
            Map.entry(MatchCriterion.DEVELOPMENT, 2),
            Map.entry(MatchCriterion.KIND, 3),
            Map.entry(MatchCriterion.AVAILABILITY, 7),
            Map.entry(MatchCriterion.RATE, 5),
            Map.entry(MatchCriterion.PLACE, 5),
            Map.entry(MatchCriterion.LANGUAGE, 2));

    public MatchWeights {
        Map<MatchCriterion, Integer> ordered = new EnumMap<>(MatchCriterion.class);
        ordered.putAll(points);
        points = Collections.unmodifiableMap(ordered);
    }

    /** What holds until an organisation chooses otherwise; points that cannot be had go to the responsibilities. */
    public static MatchWeights usual(@Nullable EngagementKind kind) {
        Map<MatchCriterion, Integer> points = new EnumMap<>(USUAL);
        USUAL.forEach((criterion, weight) -> {
            if (!criterion.appliesTo(kind)) {
                points.remove(criterion);
                points.merge(MatchCriterion.RESPONSIBILITIES, weight, Integer::sum);
            }
        });
        return new MatchWeights(points);
    }

    /** The criteria that count for an engagement of this kind, in the order in which they are shown. */
    public static List<MatchCriterion> criteria(@Nullable EngagementKind kind) {
        return Arrays.stream(MatchCriterion.values())
                .filter(criterion -> criterion.appliesTo(kind))
                .toList();
    }

    /** @throws io.pilotage.marketplace.shared.InvalidInput unless all are whole numbers from 0 to 100 that add up to 100 */
    void check(@Nullable EngagementKind kind) {
        Checks checks = new Checks();
        points.forEach((criterion, weight) -> checks.present(weight, "weights." + criterion)
                .between(weight, "weights." + criterion, 0, 100)
                .that(
                        criterion.appliesTo(kind) || weight == null || weight == 0,
                        "weights." + criterion,
                        "does-not-apply",
                        "This engagement is not paid by the day, so there is no day rate to compare."));
        checks.orThrow();
        int total = points.values().stream().mapToInt(Integer::intValue).sum();
        checks.that(total == 100, "weights", "not-100", "The weights must make 100; these make " + total + ".")
                .orThrow();
    }

    public int of(MatchCriterion criterion) {
        return points.getOrDefault(criterion, 0);
    }
}
