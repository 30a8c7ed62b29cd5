package io.pilotage.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTests {

    @Test
    void countsAllAddressesOfANetworkAsOne() {
        String network = Network.of("2001:db8:1:2::1");

        assertThat(Network.of("2001:db8:1:2:ffff:ffff:ffff:ffff")).isEqualTo(network);
        assertThat(Network.of("2001:0DB8:0001:0002:0:0:0:5%eth0")).isEqualTo(network);
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo(network);
    }

    @Test
    void countsAnAddressOfIpv4AsItselfHoweverItIsWritten() {
        assertThat(Network.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Network.of("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Network.of("::ffff:c000:207")).isEqualTo("192.0.2.7");
        assertThat(Network.of("::ffff:192.0.2.8")).isEqualTo("192.0.2.8");
    }

    @Test
    void leavesAloneWhatIsNoAddressWithoutAskingForItsName() {
        assertThat(Network.of("unknown")).isEqualTo("unknown");
        assertThat(Network.of("pilotage.example:1")).isEqualTo("pilotage.example:1");
    }
}
