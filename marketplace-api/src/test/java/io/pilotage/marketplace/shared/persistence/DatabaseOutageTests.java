package io.pilotage.marketplace.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseOutageTests {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "57P01, true",
        "53300, true",
        "53100, true",
        "53200, true",
        "25006, true",
        "55P03, true",
        "57014, true",
        "23505, false",
        "42501, false",
        "22001, false"
    })
    void isToldFromARefusal(String state, boolean outage) {
        assertThat(DatabaseOutage.isBehind(new IllegalStateException(new SQLException("refused", state))))
                .isEqualTo(outage);
    }

    @Test
    void aFloodIsOneLineForEachReason(CapturedOutput output) {
        for (int failure = 0; failure < 1_000; failure++) {
            DatabaseOutage.isNotedBehind(new SQLException("held up in the flood", "55P03"));
            DatabaseOutage.isNotedBehind(new SQLException("no time in the flood", "57014"));
            DatabaseOutage.isNotedBehind(new SQLTransientConnectionException("no connection in the flood"));
        }

        assertThat(output.getOut().lines().filter(line -> line.contains("in the flood")))
                .hasSize(2)
                .anyMatch(line -> line.contains("held up"))
                .anyMatch(line -> line.contains("no time"));
    }
}
