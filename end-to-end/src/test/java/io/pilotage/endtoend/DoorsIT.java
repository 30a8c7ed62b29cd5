package io.pilotage.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody can do to the screens from outside, and what their pages let a browser do. */
class DoorsIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int CROWD = 250;
    private static final int READERS = 1_000;

    private final RunningSystem system = RunningSystem.get();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aCrowdThatSendsLargeBodiesDoesNotEndANode() throws IOException {
        byte[] most = new byte[1_990_000];
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < CROWD; i++) {
                var one = new Socket(
                        InetAddress.ofLiteral("127.0.0.1"),
                        URI.create(system.application()).getPort());
                crowd.add(one);
                String head =
                        "POST /any HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                                .formatted(i % 2 == 0 ? 2_000_000 : 1_000_000);
                try {
                    one.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                    one.getOutputStream().write(most, 0, i % 2 == 0 ? most.length : most.length / 2);
                } catch (IOException cutOff) {
                    // the node may close whatever it has answered
                }
            }
            assertThat(Http.send(HttpRequest.newBuilder(URI.create(system.management() + "/actuator/health/readiness")))
                            .status())
                    .isEqualTo(200);
        } finally {
            for (Socket one : crowd) {
                one.close();
            }
        }
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverKeepsNoCookiesLeavesNoSession() {
        Visitor ada = CHROMIUM.visitor("ada");
        ada.signIn("ada@demo.pilotage.example");
        Matcher listing = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"")
                .matcher(get("/api/v1/engagements/newest").body());
        assertThat(listing.find()).isTrue();
        List<String> pages = List.of(
                "/",
                "/engagements",
                "/engagements?words=finance",
                "/engagements/newest",
                "/engagements/" + listing.group(1),
                "/executives/" + listing.group(1),
                "/fees");
        long before = sessions();

        for (int i = 0; i < READERS; i++) {
            String page = pages.get(i % pages.size());
            assertThat(get(page).statusCode()).as(page).isEqualTo(page.startsWith("/executives") ? 302 : 200);
        }

        assertThat(sessions()).isGreaterThan(before);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> sessions() <= before + 30); // other tests have browsers, too; each page is read by more
        ada.open("home"); // and whoever came back with the cookie stays
    }

    private long sessions() {
        String metrics = Http.send(HttpRequest.newBuilder(URI.create(system.management() + "/actuator/prometheus")))
                .body()
                .asString();
        return (long) Double.parseDouble(
                metrics.replaceFirst("(?s).*\ntomcat_sessions_active_current_sessions ([0-9.E]+).*", "$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/engagements", "/home", "/nowhere", "/saved-searches/stop/unknown", "/engagements/x"})
    void everyPageSaysWhatItMayLoad(String page) {
        HttpResponse<String> answer = get(page);
        assertThat(answer.statusCode()).isIn(200, 302, 404);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .doesNotContain("*", "http:", "https:", "script-src 'self' 'unsafe-inline'");
        assertThat(header(answer, "Location")).doesNotContain("evil");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void nobodySaysWhereTheSystemIsButItsConfiguration() {
        HttpResponse<String> answer = get("/oauth2/authorization/keycloak");

        assertThat(header(answer, "Location"))
                .startsWith(system.issuer())
                .contains("redirect_uri=" + system.application() + "/login")
                .doesNotContain("evil");
    }

    @Test
    void aBrowserRunsNoScriptThatIsNotOurs() {
        Visitor visitor = CHROMIUM.visitor("visitor");
        visitor.open("");
        String foreign = system.mail() + "/evil.js";

        Object blocked = visitor.page().evaluate("""
            async foreign => {
              const blocked = [];
              document.addEventListener('securitypolicyviolation', e => blocked.push(e.blockedURI));
              const script = document.createElement('script');
              script.src = foreign;
              const ended = new Promise(resolve => { script.onload = script.onerror = resolve; });
              document.head.append(script);
              await ended;
              const inline = document.createElement('script');
              inline.textContent = 'window.ran = true';
              document.head.append(inline);
              await new Promise(resolve => setTimeout(resolve));
              return [...blocked, String(window.ran)];
            }\
            """, foreign);

        assertThat(blocked).isEqualTo(List.of(foreign, "inline", "undefined"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"http://evil.example", "null"})
    void noOtherSiteOpensAWebSocket(String origin) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        URI push = URI.create(system.application().replaceFirst("http", "ws") + "/VAADIN/push?v-r=push");

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() ->
                        builder.buildAsync(push, new WebSocket.Listener() {}).join())
                .havingCause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void aVisitorWhoTalksOnTheSocketOfAPageIsCutOff() throws Exception {
        HttpClient visitor =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        URI home = URI.create(system.application() + "/");
        visitor.send(HttpRequest.newBuilder(home).header("Accept", "text/html").build(), BodyHandlers.discarding());
        String page = visitor.send(
                        HttpRequest.newBuilder(home.resolve("/?v-r=init&location=&query="))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        URI push = URI.create(home.toString().replaceFirst("http", "ws") + "VAADIN/push?v-r=push&v-uiId="
                + found("\"v-uiId\":(\\d+)", page) + "&v-pushId=" + found("\"Vaadin-Push-ID\":\"([^\"]+)\"", page)
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true");
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        WebSocket socket = visitor.newWebSocketBuilder()
                .header("Origin", system.application())
                .buildAsync(push, new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket line, int status, String reason) {
                        closed.complete(status);
                        return CompletableFuture.completedFuture(null);
                    }

                    @Override
                    public void onError(WebSocket line, Throwable cutOff) {
                        closed.complete(-1);
                    }
                })
                .join();

        socket.sendText("2000000000|aaaa", true).join();

        assertThat(closed).succeedsWithin(Duration.ofSeconds(20));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.application() + path))
                .header("Accept", "text/html, application/json")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new AssertionError("No answer from " + request.uri(), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
