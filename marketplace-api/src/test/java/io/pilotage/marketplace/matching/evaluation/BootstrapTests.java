package io.pilotage.marketplace.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTests {

    @Test
    void hasNoWidthWhereAllValuesAreEqual() {
        assertThat(Bootstrap.of(Collections.nCopies(20, 0.5))).isEqualTo(new Bootstrap(0.5, 0.5, 0.5));
    }

    @Test
    void isAsWideAsTheNormalApproximationOfManyValues() {
        // a hundred values, half 0 and half 1: standard error 0.05, so 0.5 plus or minus 1.96 times that
        List<Double> values = IntStream.range(0, 100).mapToObj(i -> i % 2.0).toList();
        Bootstrap interval = Bootstrap.of(values);
        assertThat(interval.mean()).isEqualTo(0.5);
        assertThat(interval.low()).isCloseTo(0.402, within(0.015));
        assertThat(interval.high()).isCloseTo(0.598, within(0.015));
    }

    @Test
    void isTheSameForTheSameValues() {
        var values = List.of(0.1, 0.7, 0.4);
        assertThat(Bootstrap.of(values)).isEqualTo(Bootstrap.of(values));
    }

    @Test
    void refusesNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.of(List.of()));
    }
}
