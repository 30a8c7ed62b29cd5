package io.pilotage.marketplace.contract;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Test
    void takesQuartersOfADay() {
        WorkRules.check(TODAY, new BigDecimal("1.25"), "Met the board", TODAY, TODAY, BigDecimal.TWO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e100000000", "1e-100000000"})
    void refusesNumbersThatAreEndlessToDivideAtOnce(String days) {
        List<FieldError> errors = assertTimeoutPreemptively(
                ofSeconds(2),
                () -> catchThrowableOfType(
                                InvalidInput.class,
                                () -> WorkRules.check(
                                        TODAY, new BigDecimal(days), "Met the board", TODAY, TODAY, BigDecimal.TWO))
                        .errors());

        assertThat(errors).extracting(FieldError::field).containsOnly("days");
        assertThat(errors).extracting(FieldError::rule).contains("too-fine");
    }
}
