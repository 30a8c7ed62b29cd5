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
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            matches.add(match((i * 7) % 31, scores.get(i) / 3.0));
        }

        List<Match> shown = new ArrayList<>();
        String after = null;
        do {
            Slice<Match> page = Ranking.page(matches, after, limit);
            shown.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(shown).containsExactlyInAnyOrderElementsOf(matches);
        for (int i = 1; i < shown.size(); i++) {
            Match better = shown.get(i - 1);
            Match worse = shown.get(i);
            assertThat(better.score() > worse.score()
                            || (better.score() == worse.score() && better.id().compareTo(worse.id()) < 0))
                    .isTrue();
        }
    }

    @Example
    void refusesACursorThatItDidNotGive() {
        for (String cursor : List.of("", "yesterday", "0.5_not-an-id", "x_" + new UUID(0, 1))) {
            assertThatThrownBy(() -> Ranking.page(List.of(), cursor, 10)).isInstanceOf(InvalidInput.class);
        }
    }

    private static Match match(int id, double score) {
        return new Match(new UUID(0, id), "Somebody", "", score, List.of(), MatchScore.VERSION);
    }
}
