package io.pilotage.marketplace.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.ClaimAccessor;

class ClaimsTests {

    @Test
    void keepsNamesComposedHoweverTheyWereTyped() {
        ClaimAccessor token = () -> Map.of("sub", "1", "name", " Zoe\u0308 Nu\u0303nez ", "iat", Instant.EPOCH);

        assertThat(Claims.of(token).name()).isEqualTo("Zo\u00eb N\u0169nez");
    }
}
