package io.pilotage.marketplace.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlertFrequencyTests {

    @Test
    void isDueEveryMorningAtSevenInTheUnitedKingdom() {
        assertThat(AlertFrequency.DAILY.lastDue(Instant.parse("2026-11-24T07:00:00Z")))
                .isEqualTo("2026-11-24T07:00:00Z");
        assertThat(AlertFrequency.DAILY.lastDue(Instant.parse("2026-11-24T06:59:59Z")))
                .isEqualTo("2026-11-23T07:00:00Z");
        assertThat(AlertFrequency.DAILY.lastDue(Instant.parse("2026-07-01T06:30:00Z")))
                .isEqualTo("2026-07-01T06:00:00Z");
    }

    @Test
    void isDueOnMondayMorningsAcrossTheChangeOfTheClocks() {
        Instant tuesday = Instant.parse("2026-11-24T12:00:00Z");
        assertThat(AlertFrequency.WEEKLY.lastDue(tuesday)).isEqualTo("2026-11-23T07:00:00Z");
        assertThat(AlertFrequency.WEEKLY.lastDue(Instant.parse("2026-11-23T06:59:00Z")))
                .isEqualTo("2026-11-16T07:00:00Z");
        assertThat(AlertFrequency.WEEKLY.lastDue(Instant.parse("2026-10-26T06:30:00Z")))
                .isEqualTo("2026-10-19T06:00:00Z");
    }
}
