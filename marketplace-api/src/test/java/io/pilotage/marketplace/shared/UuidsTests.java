package io.pilotage.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidsTests {

    @Test
    void areInTheOrderInWhichTheyWereMadeHoweverFast() {
        List<String> made =
                Stream.generate(Uuids::next).limit(100_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void sayWhenTheyWereMadeByVersionSeven() {
        long before = Instant.now().toEpochMilli();
        UUID made = Uuids.next();

        assertThat(made.version()).isEqualTo(7);
        assertThat(made.variant()).isEqualTo(2);
        assertThat(made.getMostSignificantBits() >>> 16).isBetween(before, before + 60_000);
    }
}
