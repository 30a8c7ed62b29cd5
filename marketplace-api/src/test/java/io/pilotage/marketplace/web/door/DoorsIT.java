package io.pilotage.marketplace.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pilotage.marketplace.testing.DoorTest;
import io.pilotage.marketplace.web.ProblemResponses;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.OutputStream;
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
    private static final int STEP = 16 * 1024;
    private static final int EIGHTH_OF_SIGNED = 16 * 1024 * 1024 / 4 / 8;
    private static final DoorProperties SMALLEST = new DoorProperties(
            DataSize.ofMegabytes(16),
            DataSize.ofMegabytes(256),
            DataSize.ofKilobytes(8),
            Duration.ofSeconds(1),
            Duration.ofSeconds(4));
    private static final String HEALTH = "GET /actuator/health/liveness HTTP/1.1";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private Budgets budgets;

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
                    .until(() -> isCutOff(wire, "x"));
        }
    }

    private static boolean isCutOff(Wire wire, String more) {
        try {
            wire.say(more);
            return false;
        } catch (IOException cutOff) {
            return true;
        }
    }

    @Test
    void formsOfPartsAreNotReadEither() throws IOException {
        try (Wire visitor = new Wire("127.0.0.4", port)) {
            visitor.say("POST /api/v1/organisations HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n");

            assertThat(visitor.hearStatus()).isEqualTo("HTTP/1.1 401 ");
        }
    }

    @Test
    void aBodyThatDoesNotEndIsCutOff() throws IOException {
        try (Wire wire = new Wire("127.0.0.4", port)) {
            wire.say("POST /stripe/webhook HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");

            await().atMost(Duration.ofSeconds(8))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> isCutOff(wire, "800\r\n" + "x".repeat(0x800) + "\r\n"));
        }
    }

    @Test
    void slowBodiesOfOneCallerKeepNobodyElseOut() throws IOException {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int body = 0; body < 20; body++) {
                slow.add(slowBody("127.0.0.5"));
            }
            await().atMost(Duration.ofSeconds(8)).until(() -> budgets.taken() >= 20 * STEP);

            try (Wire other = new Wire("127.0.0.6", port)) {
                other.say("POST /stripe/webhook HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n");
                other.say(new byte[200_000]);
                assertThat(other.hearStatus()).isEqualTo("HTTP/1.1 400 "); // for its signature
            }
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> budgets.taken() == 0);
    }

    @Test
    void oneCallerHoldsNoMoreThanAnEighth() throws IOException {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int body = 0; body < EIGHTH_OF_SIGNED / STEP; body++) {
                slow.add(slowBody("127.0.0.7"));
            }
            await().atMost(Duration.ofSeconds(8)).until(() -> budgets.taken() >= EIGHTH_OF_SIGNED);

            try (Wire more = slowBody("127.0.0.7")) {
                assertThat(more.hearStatus()).isEqualTo("HTTP/1.1 429 ");
            }
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> budgets.taken() == 0);
    }

    private Wire slowBody(String from) throws IOException {
        var wire = new Wire(from, port);
        wire.say("POST /stripe/webhook HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n");
        return wire;
    }

    @Test
    void noMoreIsInMemoryAtOnceThanTheNodeTakes() throws Exception {
        var own = new Budgets(SMALLEST);
        var reader = new BodyReader(own, problems);
        List<MockHttpServletRequest> many = new ArrayList<>();
        for (int body = 0; body < 16; body++) {
            many.add(post("/stripe/webhook", 250_000, "198.51.100." + body / 2));
        }
        var another = new MockHttpServletResponse();
        var person = new MockHttpServletResponse();
        var later = new MockHttpServletResponse();

        whileHeld(reader, many, () -> {
            reader.doFilter(post("/stripe/webhook", 250_000, "203.0.113.1"), another, new MockFilterChain());
            reader.doFilter(post("/api/v1/organisations", 250_000, "203.0.113.1"), person, new MockFilterChain());
        });
        reader.doFilter(post("/stripe/webhook", 250_000, "203.0.113.1"), later, new MockFilterChain());

        assertThat(another.getStatus()).isEqualTo(503);
        assertThat(another.getHeader("Retry-After")).isEqualTo("5");
        assertThat(another.getContentAsString()).contains("problems/busy");
        assertThat(person.getStatus()).isEqualTo(200);
        assertThat(later.getStatus()).isEqualTo(200);
        assertThat(own.taken()).isZero();
    }

    @Test
    void filesOfOneCallerLeaveRoomOnTheDiskForOthers() throws Exception {
        var own = new Budgets(SMALLEST);
        var reader = new BodyReader(own, problems);
        String upload = "/VAADIN/dynamic/resource/0/f00/file";
        int most = BodyKind.FILE.most();
        var another = new MockHttpServletResponse();
        var program = new MockHttpServletResponse();
        var other = new MockHttpServletResponse();

        whileHeld(reader, List.of(post(upload, most, "198.51.100.1")), () -> {
            reader.doFilter(post(upload, 1, "198.51.100.1"), another, new MockFilterChain());
            reader.doFilter(post("/api/v1/executive-imports", 1, "198.51.100.1"), program, new MockFilterChain());
            reader.doFilter(post(upload, most, "198.51.100.2"), other, DoorsIT::read);
        });

        assertThat(List.of(another, program, other))
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactly(429, 429, 200);
        assertThat(another.getHeader("Retry-After")).isEqualTo("5");
        assertThat(own.taken()).isZero();
    }

    private interface Deed {
        void run() throws IOException, ServletException;
    }

    /** Does it while all of these bodies were read and none is done. */
    private static void whileHeld(BodyReader reader, List<MockHttpServletRequest> bodies, Deed deed)
            throws IOException, ServletException {
        if (bodies.isEmpty()) {
            deed.run();
            return;
        }
        var response = new MockHttpServletResponse();
        reader.doFilter(bodies.getFirst(), response, (request, ignored) -> {
            read(request, ignored);
            whileHeld(reader, bodies.subList(1, bodies.size()), deed);
        });
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private static void read(ServletRequest request, ServletResponse response) throws IOException {
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static MockHttpServletRequest post(String path, int bytes, String from) {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setContent(new byte[bytes]);
        request.setRemoteAddr(from);
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
            assertThat(readThrough("127.0.0.2", "203.0.113." + reading)).isEqualTo("HTTP/1.1 401 ");
        }

        assertThat(readThrough("127.0.0.2", "203.0.113.4")).isEqualTo("HTTP/1.1 429 ");
    }

    @Test
    void theNamedProxySaysWhoCallsWhateverTheCallerSaidToIt() throws IOException {
        for (int caller = 1; caller <= 5; caller++) {
            assertThat(readThrough("127.0.0.1", "198.51.100.7, 203.0.113.1" + caller))
                    .isEqualTo("HTTP/1.1 401 ");
        }
        for (int reading = 0; reading < 2; reading++) {
            readThrough("127.0.0.1", "198.51.100." + reading + ", 203.0.113.11");
        }

        assertThat(readThrough("127.0.0.1", "198.51.100.8, 203.0.113.11")).isEqualTo("HTTP/1.1 429 ");
    }

    private String readThrough(String neighbour, String claimed) throws IOException {
        try (Wire wire = new Wire(neighbour, port)) {
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
