package io.pilotage.marketplace.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
