package io.pilotage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressesTests {

    @Test
    void areThoseOfTheLocalStack() {
        assertThat(Addresses.from(Map.of("PILOTAGE_PORT", " ")))
                .isEqualTo(new Addresses(
                        "http://localhost:8080",
                        "http://localhost:8180/realms/pilotage",
                        "http://localhost:12111",
                        "http://localhost:8025"));
    }

    @Test
    void followThePortsOfTheLocalStack() {
        assertThat(Addresses.from(Map.of(
                        "PILOTAGE_PORT", "9080",
                        "PILOTAGE_KEYCLOAK_PORT", "9180",
                        "PILOTAGE_STRIPE_PORT", "9111",
                        "PILOTAGE_INBOX_PORT", "9025")))
                .isEqualTo(new Addresses(
                        "http://localhost:9080",
                        "http://localhost:9180/realms/pilotage",
                        "http://localhost:9111",
                        "http://localhost:9025"));
    }

    @Test
    void areThoseThatAreNamed() {
        assertThat(Addresses.from(Map.of("PILOTAGE_PUBLIC_URL", "https://pilotage.example", "PILOTAGE_PORT", "9080"))
                        .application())
                .isEqualTo("https://pilotage.example");
    }
}
