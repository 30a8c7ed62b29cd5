package io.pilotage.marketplace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.matching.Offered.Post;
import io.pilotage.marketplace.shared.SizeBand;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SizeFitTests {

    @Test
    void isFullForAPostAtAnOrganisationOfTheSizeAndQuotesIt() {
        Fit fit = SizeFit.of(SizeBand.MEDIUM, List.of(post("Adviser", null), post("CIO", SizeBand.MEDIUM)));

        assertThat(fit)
                .isEqualTo(Fit.full(
                        "Has worked for an organisation of this size (50 to 249 people): “CIO, Harbour Homes”."));
    }

    @Test
    void countsTheNearestSizeAndLessTheFurtherItIs() {
        assertThat(SizeFit.of(SizeBand.MICRO, List.of(post("A", SizeBand.VERY_LARGE), post("B", SizeBand.SMALL))))
                .isEqualTo(new Fit(
                        0.75,
                        "Has worked for a larger organisation (10 to 49 people): “B, Harbour Homes”; this one has 1 to 9"
                                + " people.",
                        "A career entry at an organisation with 1 to 9 people."));
        assertThat(List.of(SizeBand.values()).reversed().stream()
                        .map(size -> SizeFit.of(SizeBand.MICRO, List.of(post("CIO", size)))
                                .score()))
                .isSorted()
                .allMatch(score -> score
                        >= SizeFit.of(SizeBand.MICRO, List.of(post("CIO", null)))
                                .score());
    }

    @Test
    void isNeutralToACareerThatNamesNoSize() {
        Fit fit = SizeFit.of(SizeBand.SMALL, List.of(post("CIO", null)));

        assertThat(fit.score()).isEqualTo(0.5);
        assertThat(fit.evidence()).endsWith("Counted as neutral.");
    }

    private static Post post(String title, @Nullable SizeBand size) {
        return new Post(title, "Harbour Homes", null, size, null, true);
    }
}
