package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.pilotage.marketplace.shared.persistence.DatabaseOutage;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.PaymentTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What an operator sees on the management port, and nobody on the other. */
@PaymentTest
class OperatorsViewIT {

    private final HttpClient http = HttpClient.newHttpClient();

    private static final UUID SOMETHING = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final double TWO_HOURS = 7_200;
    private static final int ADDRESSES = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Value("${local.management.port}")
    private int managementPort;

    @Value("${server.port}")
    private int port;

    /** Each figure, what makes it greater, and what ends that; ages rise to two hours, what is counted by one. */
    static Stream<Arguments> causes() {
        String event =
                "insert into billing.stripe_event (id, type, object, received_at) values ('evt_f', 'f', 'f', now());";
        String noEvent = "delete from billing.stripe_event where id = 'evt_f';";
        String operation =
                "insert into billing.stripe_operation (id, purpose, idempotency_key, request, state, prepared_at,"
                        + " changed_at) values (gen_random_uuid(), 'f/0', 'f', '{}', '%s', now(), now())";
        String noOperation = "delete from billing.stripe_operation where idempotency_key = 'f'";
        String charge =
                "insert into billing.charge (id, reference, payer, payee, description, return_path, currency, gross,"
                        + " platform_fee, vat, payable, net, platform_fee_percent, vat_percent, payout_days, raised_at)"
                        + " values ('%1$s', '%1$s', '%1$s', '%1$s', 'f', '/f', 'GBP', 100, 10, 20, 120, 90, 10, 20, 2,"
                        + " now());";
        String noCharge = "delete from billing.charge where id = '%s'".formatted(SOMETHING);
        String mail =
                "insert into notification.mail (id, address, subject, body, created_at, given_up_at) values ('%s',"
                        + " 'f@people.example', 'f', 'f', now() - interval '2 hours', %s)";
        String noMail = "delete from notification.mail where id = '%s'".formatted(SOMETHING);
        String job = "insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " consecutive_failures, version) values ('f', 'f', now() + interval '%s', false, %s, 1)";
        String noJob = "delete from jobs.scheduled_tasks where task_name = 'f'";
        return Stream.of(
                Arguments.of(
                        "pilotage_stripe_event_age_seconds",
                        event + "update billing.stripe_event set received_at = received_at - interval '2 hours'",
                        noEvent + "update billing.stripe_event set received_at = received_at + interval '2 hours'"),
                Arguments.of("pilotage_stripe_events_unhandled", event, noEvent),
                Arguments.of(
                        "pilotage_stripe_events_given_up",
                        event + "update billing.stripe_event set given_up_at = now() where id = 'evt_f'",
                        noEvent),
                Arguments.of("pilotage_stripe_operations_unknown", operation.formatted("UNKNOWN"), noOperation),
                Arguments.of("pilotage_stripe_operations_refused", operation.formatted("REFUSED"), noOperation),
                Arguments.of(
                        "pilotage_stripe_unexplained",
                        "insert into billing.stripe_unexplained (stripe_id, minor, currency, at) values ('tr_f', 1,"
                                + " 'GBP', now())",
                        "delete from billing.stripe_unexplained where stripe_id = 'tr_f'"),
                Arguments.of(
                        "pilotage_stripe_difference",
                        "insert into billing.stripe_difference (currency, minor, at) values ('XTS', -1, now())",
                        "delete from billing.stripe_difference where currency = 'XTS'"),
                Arguments.of(
                        "pilotage_releases_oldest_seconds",
                        charge.formatted(SOMETHING)
                                + ("insert into billing.release (id, charge, payee, currency, gross, fee, net,"
                                                + " next_attempt_at, released_at) values ('%1$s', '%1$s', '%1$s', 'GBP', 100,"
                                                + " 10, 90, now() + interval '1 day', now() - interval '2 hours')")
                                        .formatted(SOMETHING),
                        "delete from billing.release where id = '%s';".formatted(SOMETHING) + noCharge),
                Arguments.of(
                        "pilotage_suspense_waiting",
                        charge.formatted(SOMETHING)
                                + ("insert into billing.payment_in_suspense (id, charge, session, stripe_charge, why,"
                                                + " minor, currency, fee_booked, checked_at, received_at) values ('%1$s',"
                                                + " '%1$s', 'cs_f', 'ch_f', 'OTHER_AMOUNT', 100, 'GBP', true, now(), now())")
                                        .formatted(SOMETHING),
                        "delete from billing.payment_in_suspense where id = '%s';".formatted(SOMETHING) + noCharge),
                Arguments.of("pilotage_mail_unsent_oldest_seconds", mail.formatted(SOMETHING, "null"), noMail),
                Arguments.of("pilotage_mail_undelivered", mail.formatted(SOMETHING, "now()"), noMail),
                Arguments.of("pilotage_jobs_failing", job.formatted("1 day", 1), noJob),
                Arguments.of("pilotage_jobs_failures_most", job.formatted("1 day", 1_000), noJob),
                Arguments.of("pilotage_jobs_late_seconds", job.formatted("-2 hours", 0), noJob),
                Arguments.of(
                        "pilotage_audit_problem",
                        "insert into audit.reading (id, position, hash, signed, begun_at, problem, signature) values"
                                + " (1, 0, 'f', false, now(), 'f', 'f') on conflict (id) do update set problem = 'f'",
                        "delete from audit.reading where signature = 'f'; update audit.reading set problem = null"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void eachFigureRisesWithItsCause(String figure, String cause, String end) throws Exception {
        double before = figure(figure);
        double expected = figure.endsWith("_seconds") ? TWO_HOURS : before + 1;
        assertThat(before).isLessThan(expected);
        try {
            jdbc.sql(cause).update();
            assertThat(figure(figure)).isGreaterThanOrEqualTo(expected);
        } finally {
            jdbc.sql(end).update();
        }
    }

    @Test
    void everyRecurringJobIsScheduled() {
        List<String> recurring = context.getBeansOfType(RecurringTask.class).values().stream()
                .map(RecurringTask::getName)
                .toList();

        assertThat(recurring).contains("sweep-kept-answers", "forget-limits");
        assertThat(jdbc.sql("select task_name from jobs.scheduled_tasks")
                        .query(String.class)
                        .list())
                .containsAll(recurring);
    }

    @Test
    void saysWhetherThisNodeIsReady() {
        await().atMost(PATIENCE).until(() -> figure("pilotage_ready") == 1);
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            await().atMost(PATIENCE).until(() -> figure("pilotage_ready") == 0);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        await().atMost(PATIENCE).until(() -> figure("pilotage_ready") == 1);
    }

    @Test
    void countsThatTheDisksOfTheDatabaseAreFull() throws Exception {
        double before = figure("pilotage_database_full_total");
        var full = jdbc.sql("do $$ begin raise exception 'full' using errcode = 'disk_full'; end $$");

        assertThatThrownBy(full::update).satisfies(DatabaseOutage::isNotedBehind);

        assertThat(figure("pilotage_database_full_total")).isEqualTo(before + 1);
    }

    private double figure(String name) throws Exception {
        List<String> lines = management("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .toList();
        assertThat(lines).as(name).hasSize(1);
        return Double.parseDouble(lines.getFirst().substring(lines.getFirst().lastIndexOf(' ') + 1));
    }

    @Test
    void showsEachFigureThatAnAlertLooksAt() throws Exception {
        String rules = Files.readString(Path.of("../infra/prometheus/alerts.yaml"));
        Set<String> figures = Pattern.compile("\\b(pilotage|http|disk)_\\w+\\b")
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

    @Test
    void eachLineOfTheLogSaysToWhichRequestOfWhomItBelongs() throws Exception {
        Logger spring = (Logger) LoggerFactory.getLogger("org.springframework.web");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        spring.setLevel(Level.DEBUG);
        spring.addAppender(lines);
        Caller caller = callers.executive();
        String request;
        try {
            request = mvc.perform(MockMvcRequestBuilders.get("/api/v1/me").with(caller.token()))
                    .andReturn()
                    .getResponse()
                    .getHeader("X-Request-Id");
        } finally {
            spring.detachAppender(lines);
            spring.setLevel(null);
        }

        var structured = new StructuredLogEncoder();
        structured.setContext(spring.getLoggerContext());
        structured.setFormat("ecs");
        structured.start();
        assertThat(request).isNotNull();
        assertThat(List.copyOf(lines.list))
                .filteredOn(line -> request.equals(line.getMDCPropertyMap().get("request")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    String json = new String(structured.encode(line), StandardCharsets.UTF_8);
                    assertThat((String) JsonPath.read(json, "$.request")).isEqualTo(request);
                    assertThat((String) JsonPath.read(json, "$.person"))
                            .isEqualTo(caller.id.value().toString());
                });
    }

    @Test
    void requestsOfMoreAddressesThanThereAreHaveNoMetersOfTheirOwn() {
        List<Meter> made = IntStream.range(0, 2 * ADDRESSES)
                .mapToObj(number -> (Meter) Timer.builder("http.server.requests")
                        .tags("uri", "/made/up/" + number, "method", "GET", "status", "200")
                        .tags("outcome", "SUCCESS", "exception", "none", "error", "none")
                        .register(meters))
                .toList();
        try {
            assertThat(meters.find("http.server.requests").meters().stream()
                            .map(meter -> meter.getId().getTag("uri"))
                            .distinct())
                    .hasSizeLessThanOrEqualTo(ADDRESSES)
                    .hasSizeGreaterThan(ADDRESSES / 2);
        } finally {
            made.forEach(meters::remove);
        }
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
