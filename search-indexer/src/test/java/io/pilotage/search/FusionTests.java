package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FusionTests {

    @Test
    void prefersWhatBothRankingsKnow() {
        var fused = Fusion.halfAndHalf(
                List.of(candidate(1, 8), candidate(2, 6)), List.of(candidate(3, 0.9), candidate(2, 0.85)), 10);

        assertThat(fused).containsExactly(candidate(1, 0.5), candidate(3, 0.5), candidate(2, 0.375));
    }

    @Test
    void fusesWithARankingThatIsEmpty() {
        assertThat(Fusion.halfAndHalf(List.of(candidate(1, 8)), List.of(), 10)).containsExactly(candidate(1, 0.5));
        assertThat(Fusion.halfAndHalf(List.of(), List.of(), 10)).isEmpty();
    }

    @Property(tries = 200)
    void keepsScoresInRangeAndTheOrderComplete(
            @ForAll @Size(max = 30) List<@DoubleRange(max = 50) Double> words,
            @ForAll @Size(max = 30) List<@DoubleRange(max = 1) Double> meanings) {
        var fused = Fusion.halfAndHalf(ranking(words, 0), ranking(meanings, 10), 25);

        assertThat(fused).allMatch(c -> c.score() >= 0 && c.score() <= 1).hasSizeLessThanOrEqualTo(25);
        for (int i = 1; i < fused.size(); i++) {
            var before = fused.get(i - 1);
            var after = fused.get(i);
            assertThat(before.score() > after.score()
                            || before.score() == after.score() && before.id().compareTo(after.id()) < 0)
                    .isTrue();
        }
    }

    private static List<Candidate> ranking(List<Double> scores, int from) {
        return IntStream.range(0, scores.size())
                .mapToObj(i -> candidate(from + i, scores.get(i)))
                .toList();
    }

    private static Candidate candidate(int number, double score) {
        return new Candidate(new UUID(0, number), score);
    }
}
