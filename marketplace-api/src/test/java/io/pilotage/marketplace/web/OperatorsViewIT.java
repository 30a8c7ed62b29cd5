package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.testing.PaymentTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What an operator sees on the management port, and nobody on the other. */
@PaymentTest
class OperatorsViewIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @Value("${local.management.port}")
    private int managementPort;

    @Value("${server.port}")
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pilotage_stripe_event_age_seconds",
                "pilotage_stripe_events_unhandled",
                "pilotage_stripe_operations_unknown",
                "pilotage_stripe_operations_refused",
                "pilotage_stripe_events_given_up",
                "pilotage_stripe_unexplained",
                "pilotage_stripe_difference",
                "pilotage_releases_oldest_seconds",
                "pilotage_suspense_waiting",
                "pilotage_mail_unsent_oldest_seconds",
                "pilotage_mail_undelivered",
                "pilotage_jobs_failing",
                "pilotage_jobs_late_seconds",
                "pilotage_audit_problem",
                "pilotage_ready"
            })
    void readsEachFigureInTheDatabase(String figure) throws Exception {
        assertThat(management("/actuator/prometheus").body().lines())
                .filteredOn(line -> line.startsWith(figure + " ") || line.startsWith(figure + "{"))
                .singleElement()
                .asString()
                .matches(".* [0-9][0-9.E]*");
    }

    @Test
    void showsEachFigureThatAnAlertLooksAt() throws Exception {
        String rules = Files.readString(Path.of("../infra/prometheus/alerts.yaml"));
        Set<String> figures = Pattern.compile("\\b(pilotage|http)_\\w+\\b")
                .matcher(rules)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        figures.removeIf(figure -> figure.startsWith("pilotage_search_")); // those of nodes with a search worker
        get(port, "/api/v1/me");

        String shown = management("/actuator/prometheus").body();

        assertThat(figures)
                .contains("pilotage_ready", "http_server_requests_seconds_count")
                .allSatisfy(figure -> assertThat(shown).containsPattern("(?m)^" + figure + "[ {]"));
    }

    @Test
    void namesThePartsOfItsHealth() throws Exception {
        assertThat(management("/actuator/health").body())
                .contains("\"db\"", "\"livenessState\"", "\"dependencies\"", "\"keycloak\"");
        assertThat(management("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(management("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/prometheus", "/actuator/metrics", "/actuator/env"})
    void keepsAllOfItFromThePortThatPeopleUse(String address) throws Exception {
        assertThat(get(port, address).statusCode()).isEqualTo(404);
    }

    @Test
    void saysNothingAboutBids() throws Exception {
        get(port, "/api/v1/engagements/" + UUID.randomUUID());
        get(port, "/api/v1/bids");
        get(port, "/api/v1/engagements/" + UUID.randomUUID() + "/eligibility");

        assertThat(management("/actuator/prometheus").body())
                .contains("http_server_requests")
                .doesNotContain("/bids", "eligibility", "spring_data_repository");
    }

    @Test
    void namesEachRequest() throws Exception {
        assertThat(get(port, "/api/v1/me").headers().firstValue("X-Request-Id")).isPresent();
    }

    private HttpResponse<String> management(String address) throws IOException, InterruptedException {
        return get(managementPort, address);
    }

    private HttpResponse<String> get(int port, String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
