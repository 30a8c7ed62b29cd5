package io.pilotage.marketplace.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.testing.DoorTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Connections have their number and their time, whatever comes on them. */
@DoorTest
class ConnectionsIT {

    private static final int PLACES = 20;
    private static final Duration A_READ = Duration.ofSeconds(10);
    private static final String HEALTH = "GET /actuator/health/liveness HTTP/1.1";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private WebServerApplicationContext node;

    private final List<Wire> wires = new ArrayList<>();
    private AbstractProtocol<?> door;
    private int places;

    @BeforeEach
    void look() {
        var server = (TomcatWebServer) node.getWebServer();
        door = (AbstractProtocol<?>) server.getTomcat().getConnector().getProtocolHandler();
        places = door.getMaxConnections();
    }

    @AfterEach
    void leave() throws IOException {
        door.setMaxConnections(places);
        for (Wire wire : wires) {
            wire.close();
        }
    }

    @Test
    void areAsManyAndAsPatientAsTheManualSays() {
        assertThat(places).isEqualTo(2_000);
        assertThat(door.getConnectionTimeout()).isEqualTo(A_READ.toMillis());
        assertThat(door.getKeepAliveTimeout()).isEqualTo(20_000);
    }

    @Test
    void keepTheirPlaceForOneReadAndWhoComesNextWaitsNoLonger() throws IOException {
        door.setMaxConnections(PLACES);
        long begun = System.nanoTime();
        for (int wire = 0; wire < 2 * PLACES; wire++) {
            wires.add(new Wire("127.0.0.1", port));
            wires.getLast().say("GET /api/v1/engagements/newest HTTP/1.1\r\nHost: a\r\nX-Word: slow");
        }
        try (Wire last = new Wire("127.0.0.1", port)) {
            last.say("GET /api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(Wire.answer(managementPort, HEALTH)).startsWith("HTTP/1.1 200");
            assertThat(last.hasHeard()).as("all places are taken").isFalse();

            assertThat(last.hearStatus()).startsWith("HTTP/1.1 4");

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(A_READ, A_READ.multipliedBy(4));
        }
        for (Wire wire : wires) {
            wire.hear(); // fails after a minute on one that is still open
        }
    }
}
