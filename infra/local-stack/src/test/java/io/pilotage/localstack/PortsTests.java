package io.pilotage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void seesThatAPortIsTakenOnLoopbackOrOnAllAddresses() throws IOException {
        try (ServerSocket loopback = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket all = new ServerSocket(0)) {
            assertThat(Ports.isFree(loopback.getLocalPort())).isFalse();
            assertThat(Ports.isFree(all.getLocalPort())).isFalse();
        }
    }

    @Test
    void handsEachPortOutOnce() {
        assertThat(IntStream.range(0, 100).map(i -> Ports.free())).doesNotHaveDuplicates();
    }
}
