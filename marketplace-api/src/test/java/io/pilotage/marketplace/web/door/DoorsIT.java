package io.pilotage.marketplace.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pilotage.marketplace.testing.DoorTest;
import io.pilotage.marketplace.web.ProblemResponses;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** What anybody on the network can do to a node, tried on a real one. */
@DoorTest
@ExtendWith(OutputCaptureExtension.class)
class DoorsIT {

    private static final int VISITORS = 250;
    private static final String HEALTH = "GET /actuator/health/liveness HTTP/1.1";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private DoorProperties doors;

    @Autowired
    private ProblemResponses problems;

    @Test
    void nobodyIsReadBeforeItIsKnownWhoTheyAre() throws IOException {
        byte[] body = new byte[990_000];
        List<Wire> visitors = new ArrayList<>();
        try {
            for (int visitor = 0; visitor < VISITORS; visitor++) {
                var wire = new Wire("127.0.0.1", port);
                visitors.add(wire);
                wire.say("POST /api/v1/organisations HTTP/1.1\r\nHost: a\r\nContent-Length: "
                        + (visitor % 2 == 0 ? 1_000_000 : 2_000_000) + "\r\n\r\n");
                try {
                    wire.say(body);
                } catch (IOException cutOff) {
                    // that is an answer, too
                }
            }
            assertThat(Wire.answer(managementPort, HEALTH)).startsWith("HTTP/1.1 200");
            try (Wire last = new Wire("127.0.0.1", port)) {
                last.say("POST /api/v1/organisations HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nonly this");
                assertThat(last.hearStatus()).isIn("HTTP/1.1 401 ", "HTTP/1.1 429 ");
            }
        } finally {
            for (Wire visitor : visitors) {
                visitor.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /stripe/webhook HTTP/1.1\r\nContent-Type: application/json",
                "POST /saved-searches/stop/x HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
                "POST /api/v1/organisations HTTP/1.1\r\nContent-Type: application/json"
            })
    void aBodyThatTricklesIsCutOff(String start) throws IOException {
        try (Wire wire = new Wire("127.0.0.1", port)) {
            wire.say(start + "\r\nHost: a\r\nContent-Length: 9000\r\n\r\n");

            await().atMost(Duration.ofSeconds(8))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> isCutOff(wire));
        }
    }

    private static boolean isCutOff(Wire wire) {
        try {
            wire.say("x");
            return false;
        } catch (IOException cutOff) {
            return true;
        }
    }

    @Test
    void noMoreIsInMemoryAtOnceThanTheNodeTakes() throws Exception {
        var reader = new BodyReader(doors, problems);
        var another = new MockHttpServletResponse();
        var person = new MockHttpServletResponse();
        var later = new MockHttpServletResponse();

        reader.doFilter(post("/stripe/webhook", 200_000), new MockHttpServletResponse(), (request, response) -> {
            reader.doFilter(post("/stripe/webhook", 100_000), another, new MockFilterChain());
            reader.doFilter(post("/api/v1/organisations", 100_000), person, new MockFilterChain());
        });
        reader.doFilter(post("/stripe/webhook", 100_000), later, new MockFilterChain());

        assertThat(another.getStatus()).isEqualTo(503);
        assertThat(another.getHeader("Retry-After")).isEqualTo("5");
        assertThat(another.getContentAsString()).contains("problems/busy");
        assertThat(person.getStatus()).isEqualTo(200);
        assertThat(later.getStatus()).isEqualTo(200);
    }

    @Test
    void noMoreFilesAreOnTheirWayAtOnceThanTheDiskHolds() throws Exception {
        var reader = new BodyReader(
                new DoorProperties(doors.memory(), DataSize.ofKilobytes(300), doors.slowestUpload(), doors.patience()),
                problems);
        String upload = "/VAADIN/dynamic/resource/0/f00/file";
        var another = new MockHttpServletResponse();
        var program = new MockHttpServletResponse();
        var small = new MockHttpServletResponse();
        var later = new MockHttpServletResponse();

        reader.doFilter(post(upload, 200_000), new MockHttpServletResponse(), (request, response) -> {
            reader.doFilter(post(upload, 200_000), another, new MockFilterChain());
            reader.doFilter(post("/api/v1/executive-imports", 200_000), program, new MockFilterChain());
            reader.doFilter(post(upload, 100_000), small, new MockFilterChain());
        });
        reader.doFilter(post(upload, 200_000), later, new MockFilterChain());

        assertThat(List.of(another, program, small, later))
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactly(503, 503, 200, 200);
        assertThat(another.getHeader("Retry-After")).isEqualTo("5");
    }

    private static MockHttpServletRequest post(String path, int bytes) {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setContent(new byte[bytes]);
        return request;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/me",
                "GET /api/v1/engagements",
                "GET /v3/api-docs",
                "GET /nowhere",
                "GET /actuator/health",
                "GET /api/v1/executives/%zz",
                "GET /%zz",
                "TRACE /api/v1/me"
            })
    void everyAnswerTellsBrowsersToBeCareful(String request) throws IOException {
        assertThat(Wire.answer(port, request + " HTTP/1.1"))
                .contains("Content-Security-Policy: default-src 'none';")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Referrer-Policy: same-origin")
                .contains("Permissions-Policy: camera=()")
                .contains("Strict-Transport-Security: max-age=31536000")
                .containsPattern("(?i)Cache-Control: [^\r]*no-store")
                .doesNotContain("Set-Cookie");
    }

    @Test
    void sessionsOfScreensNeverLeaveTls() {
        assertThat(servlets.getSessionCookieConfig().isSecure()).isTrue();
        assertThat(servlets.getSessionCookieConfig().isHttpOnly()).isTrue();
    }

    @Test
    void whereTheSystemIsIsConfiguredAndNotClaimed() throws IOException {
        String[] claims = {
            "X-Forwarded-Host: evil.example", "X-Forwarded-Prefix: /evil", "Forwarded: host=evil.example;proto=http"
        };

        assertThat(Wire.answer(port, "GET /v3/api-docs HTTP/1.1", claims))
                .contains("\"servers\":[{\"url\":\"https://pilotage.example\"")
                .doesNotContain("evil");
        assertThat(Wire.answer(port, "GET /api/v1/me HTTP/1.1", claims))
                .contains("resource_metadata=\"https://pilotage.example/.well-known/oauth-protected-resource\"")
                .doesNotContain("evil");
        assertThat(Wire.answer(port, "GET /.well-known/oauth-protected-resource HTTP/1.1", claims))
                .startsWith("HTTP/1.1 200")
                .contains("\"resource\":\"https://pilotage.example\"", "/realms/pilotage")
                .doesNotContain("evil");
    }

    @Test
    void onlyNamedProxiesSayWhoCalls() throws IOException {
        for (int reading = 0; reading < 3; reading++) {
            assertThat(direct("203.0.113." + reading)).isEqualTo("HTTP/1.1 401 ");
        }

        assertThat(direct("203.0.113.4")).isEqualTo("HTTP/1.1 429 ");
    }

    private String direct(String claimed) throws IOException {
        try (Wire wire = new Wire("127.0.0.2", port)) {
            wire.say("GET /api/v1/me HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: " + claimed + "\r\n\r\n");
            return wire.hearStatus();
        }
    }

    @Test
    void refusalsAreNotedWithoutSecrets(CapturedOutput output) throws IOException {
        Wire.answer(port, "POST /api/v1/invitations/Zm9vYmFyYmF6cXV4/acceptance?token=secret HTTP/1.1");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(output)
                        .contains("Refused 401 POST at /api/v1/invitations/*/acceptance to nobody")
                        .doesNotContain("Zm9vYmFyYmF6cXV4", "token=secret"));
    }
}
