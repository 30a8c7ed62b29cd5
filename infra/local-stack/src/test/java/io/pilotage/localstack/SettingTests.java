package io.pilotage.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTests {

    @Test
    void takesTheDefaultUnlessTheEnvironmentSaysOtherwise() {
        assertThat(Setting.POSTGRESQL.port(Map.of())).isEqualTo(15432);
        assertThat(Setting.POSTGRESQL.port(Map.of("PILOTAGE_POSTGRES_PORT", "")))
                .isEqualTo(15432);
        assertThat(Setting.POSTGRESQL.port(Map.of("PILOTAGE_POSTGRES_PORT", "25432")))
                .isEqualTo(25432);
        assertThat(Setting.POSTGRESQL.isChanged(Map.of("PILOTAGE_POSTGRES_PORT", "25432")))
                .isTrue();
        assertThat(Setting.POSTGRESQL.isChanged(Map.of("PILOTAGE_POSTGRES_PORT", "15432")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "99999999999"})
    void namesTheVariableThatHoldsNoPort(String value) {
        assertThatThrownBy(() -> Setting.STRIPE.port(Map.of("PILOTAGE_STRIPE_PORT", value)))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("PILOTAGE_STRIPE_PORT")
                .hasMessageContaining(value);
    }

    @Test
    void namesThePortAndTheVariableWhenThePortIsTaken() {
        assertThat(Setting.KEYCLOAK.taken(8180)).contains("8180", "Keycloak", "PILOTAGE_KEYCLOAK_PORT");
    }
}
