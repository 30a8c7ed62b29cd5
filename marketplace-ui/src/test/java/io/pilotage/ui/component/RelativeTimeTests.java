package io.pilotage.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTests {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T12:00:20Z, now",
        "2026-11-21T12:01:00Z, in 1 minute",
        "2026-11-21T11:31:00Z, 29 minutes ago",
        "2026-11-21T15:30:00Z, in 3 hours",
        "2026-11-24T12:00:00Z, in 3 days",
        "2026-11-19T11:00:00Z, 2 days ago",
        "2027-03-01T12:00:00Z, in 3 months",
        "2023-11-01T12:00:00Z, 3 years ago"
    })
    void saysTheLargestUnitThatFits(Instant moment, String words) {
        assertThat(RelativeTime.relative(moment, NOW)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T12:00:00Z, '21 Nov 2026, 12:00'", "2026-07-01T12:00:00Z, '1 Jul 2026, 13:00'"})
    void showsTheTimeOfTheUnitedKingdomInWinterAndSummer(Instant moment, String words) {
        assertThat(RelativeTime.absolute(moment)).isEqualTo(words);
    }
}
