package io.pilotage.marketplace.engagement;

import static io.pilotage.marketplace.engagement.BriefFixtures.MINIMUM;
import static io.pilotage.marketplace.engagement.BriefFixtures.NOW;
import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;
import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.Sector;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WeightsTests {

    @Property
    void weightsAreAcceptedExactlyWhenTheyMakeAHundred(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 40) Integer> weights,
            @ForAll @IntRange(max = 100) int priceWeight) {
        int sum = weights.stream().mapToInt(Integer::intValue).sum() + priceWeight;

        assertThat(complaints(weights, priceWeight)).isEqualTo(sum != 100);
    }

    @Property
    void anySplitOfAHundredIsAccepted(
            @ForAll @Size(max = 11) List<@IntRange(min = 1, max = 100) Integer> wishes,
            @ForAll @IntRange(max = 99) int priceWeight) {
        List<Integer> weights = new ArrayList<>();
        int left = 100 - priceWeight;
        for (int wish : wishes) {
            int weight = Math.min(wish, left - 1);
            if (weight >= 1) {
                weights.add(weight);
                left -= weight;
            }
        }
        weights.add(left);

        assertThat(complaints(weights, priceWeight)).isFalse();
    }

    private static boolean complaints(List<Integer> weights, int priceWeight) {
        Brief brief = sealedBrief(NOW)
                .criteria(weights.stream()
                        .map(weight -> new Criterion(null, "Has led a change like ours", weight, false))
                        .toList())
                .priceWeight(priceWeight)
                .build();
        List<FieldError> errors =
                BriefChecks.submission(brief, Sector.PRIVATE, NOW, MINIMUM).errors();
        assertThat(errors).allMatch(error -> error.rule().equals("weights-not-100"));
        return !errors.isEmpty();
    }
}
