package io.pilotage.marketplace.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pilotage.marketplace.shared.TooMany;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTests {

    @Test
    void isReadAsItIsWrittenInTheConfiguration() {
        assertThat(Allowance.valueOf("300/1m")).isEqualTo(new Allowance(300, Duration.ofMinutes(1)));
        assertThat(Allowance.valueOf("20 / PT1H")).isEqualTo(new Allowance(20, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"300", "0/1m", "-1/1m", "300/0s", "many/1m", "300/"})
    void isRefusedWhenItAllowsNothingOrEverything(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.valueOf(written));
    }

    @ParameterizedTest
    @CsvSource({
        "1, a second",
        "999, a second",
        "1001, 2 seconds",
        "89000, 89 seconds",
        "90000, 2 minutes",
        "7200000, 2 hours"
    })
    void whatIsLeftToWaitIsSaidAsPeopleSayIt(long milliseconds, String words) {
        var refusal = new TooMany("searches", Duration.ofMillis(milliseconds));

        assertThat(refusal.sentence()).isEqualTo("Too many searches. Please try again in " + words + ".");
        assertThat(refusal.retryAfterSeconds()).isEqualTo((milliseconds + 999) / 1000);
    }
}
