package io.pilotage.search.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PassagesTests {

    @Property(tries = 200)
    void cutsIntoPassagesOfAboutEqualLengthAndLosesNothing(@ForAll @IntRange(max = 7_200) int words) {
        var text = "word ".repeat(words);

        var passages = Passages.of(text);

        var lengths = passages.stream().map(p -> p.split(" ").length).toList();
        assertThat(lengths.stream().mapToInt(i -> i).sum()).isEqualTo(words);
        assertThat(lengths).allMatch(length -> length > 0 && length <= 180);
        assertThat(lengths.stream().mapToInt(i -> i).max().orElse(0)
                        - lengths.stream().mapToInt(i -> i).min().orElse(0))
                .isLessThanOrEqualTo(1);
    }

    @Property(tries = 50)
    void keepsTheOrderOfWords(@ForAll List<@IntRange(min = 0, max = 99) Integer> numbers) {
        var text = String.join(" ", numbers.stream().map(String::valueOf).toList());

        assertThat(String.join(" ", Passages.of(text))).isEqualTo(text);
    }
}
