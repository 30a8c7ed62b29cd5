package io.pilotage.marketplace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RankingTests {

    @Property
    void showsEveryMatchOnceBestFirstAndTiesById(
            @ForAll @Size(max = 30) List<@IntRange(max = 3) Integer> scores,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        List<Scored> matches = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            matches.add(match((i * 7) % 31, scores.get(i) / 3.0));
        }

        List<Scored> shown = new ArrayList<>();
        String after = null;
        do {
            Slice<Scored> page = new Ranking(matches, "1.7").page(after, limit);
            shown.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(shown).containsExactlyInAnyOrderElementsOf(matches);
        for (int i = 1; i < shown.size(); i++) {
            Scored better = shown.get(i - 1);
            Scored worse = shown.get(i);
            assertThat(better.score().value() > worse.score().value()
                            || (better.score().value() == worse.score().value()
                                    && better.id().compareTo(worse.id()) < 0))
                    .isTrue();
        }
    }

    @Example
    void refusesACursorThatItDidNotGive() {
        for (String cursor : List.of("", "yesterday", "0.5_not-an-id", "x_" + new UUID(0, 1))) {
            assertThatThrownBy(() -> new Ranking(List.of(), "1.7").page(cursor, 10))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Example
    void refusesACursorOfAnOlderBasis() {
        List<Scored> matches = List.of(match(1, 0.5), match(2, 0.4));
        String next = new Ranking(matches, "1.7").page(null, 1).next();

        assertThat(new Ranking(matches, "1.7").page(next, 1).items()).containsExactly(matches.getLast());
        assertThatThrownBy(() -> new Ranking(matches, "1.8").page(next, 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("first page");
    }

    private static Scored match(int id, double score) {
        return new Scored(new UUID(0, id), 1, 0, "Somebody", "", null, new MatchScore(score, List.of()));
    }
}
