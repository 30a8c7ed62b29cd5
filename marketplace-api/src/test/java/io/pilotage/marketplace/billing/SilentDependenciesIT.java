package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.jayway.jsonpath.JsonPath;
import com.zaxxer.hikari.HikariDataSource;
import io.pilotage.marketplace.MarketplaceApiApplication;
import io.pilotage.marketplace.identity.KeycloakUnavailable;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.shared.persistence.DatabaseLine;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.SilentLines;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One server that accepts connections and says nothing harms only what needs it. */
@SpringBootTest(classes = MarketplaceApiApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SilentLines.class)
@Import(Callers.class)
@ExtendWith(OutputCaptureExtension.class)
class SilentDependenciesIT extends PaymentScene {

    private static final Duration A_PAGE = Duration.ofSeconds(3);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int MANY = 12;
    private static final int MOST_CONNECTIONS = 100;

    /** Of a program that went: its account goes, too. */
    private static final TaskDescriptor<Void> OF_KEYCLOAK = TaskDescriptor.of("remove-integration");

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private SilentLines lines;

    @Autowired
    private SchedulerClient jobs;

    @Autowired
    private Notifications notifications;

    @Autowired
    private WebhookEvents events;

    @Autowired
    private Payouts payouts;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DatabaseLine database;

    @Autowired
    private DataSource connections;

    @Autowired
    private RateLimits limits;

    @Value("${server.port}")
    private int port;

    @Value("${local.management.port}")
    private int managementPort;

    @AfterEach
    void speak() {
        lines.speak();
    }

    @Test
    void mailGoesAsSoonAsUsualWhileStripeIsSilent() {
        Duration usual = slowest(this::mail);
        lines.stripe().fallSilent();
        List<String> stuck = Stream.generate(this::event).limit(MANY).toList();

        assertThat(slowest(this::mail)).isLessThan(usual.multipliedBy(3));

        assertThat(stuck).noneMatch(this::handled);
        lines.stripe().speak();
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> stuck.stream().allMatch(this::handled));
    }

    @Test
    void stripesEventsAreHandledAsSoonAsUsualWhileTheMailServerIsSilent() {
        Duration usual = slowest(this::handleAnEvent);
        lines.mail().fallSilent();
        List<UUID> stuck = Stream.generate(this::write).limit(MANY).toList();

        assertThat(slowest(this::handleAnEvent)).isLessThan(usual.multipliedBy(3));

        assertThat(stuck).noneMatch(this::sent);
        lines.mail().speak();
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> stuck.stream().allMatch(this::sent));
    }

    @Test
    void otherJobsAreDoneAsSoonAsUsualWhileKeycloakIsSilent() {
        Duration mail = slowest(this::mail);
        Duration event = slowest(this::handleAnEvent);
        lines.keycloak().line().fallSilent();
        for (int program = 0; program < MANY; program++) {
            jobs.scheduleIfNotExists(
                    OF_KEYCLOAK.instance(UUID.randomUUID().toString()).scheduledTo(Instant.now()));
        }
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> waitingForKeycloak("consecutive_failures > 0") > 0);

        assertThat(slowest(this::mail)).isLessThan(mail.multipliedBy(3));
        assertThat(slowest(this::handleAnEvent)).isLessThan(event.multipliedBy(3));

        assertThat(waitingForKeycloak("true")).isEqualTo(MANY);
        jdbc.sql("delete from jobs.scheduled_tasks where task_name = :name")
                .param("name", OF_KEYCLOAK.getTaskName())
                .update();
    }

    private int waitingForKeycloak(String how) {
        return jdbc.sql("select count(*) from jobs.scheduled_tasks where task_name = :name and " + how)
                .param("name", OF_KEYCLOAK.getTaskName())
                .query(Integer.class)
                .single();
    }

    @Test
    void otherJobsAreDoneAsSoonAsUsualWhileTheSearchIsSilent() {
        Duration mail = slowest(this::mail);
        Duration event = slowest(this::handleAnEvent);
        lines.search().fallSilent();
        var searches = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> answer(get("/api/v1/engagements?words=audit"))))
                .limit(MANY)
                .toList();

        assertThat(slowest(this::mail)).isLessThan(mail.multipliedBy(3));
        assertThat(slowest(this::handleAnEvent)).isLessThan(event.multipliedBy(3));

        assertThat(searches)
                .allSatisfy(search -> assertThat(search.join().getStatus()).isEqualTo(503));
    }

    @Test
    void mailGoesAsSoonAsUsualWhileAForgottenTransactionHoldsWhatEventsNeed() {
        Duration usual = slowest(this::mail);
        String page = checkout().getPath();
        String session = page.substring(page.lastIndexOf('/') + 1);

        List<String> stuck = transaction.execute(forgotten -> {
            jdbc.sql("lock table billing.charge in access exclusive mode").update();
            return elsewhere(() -> {
                List<String> events =
                        Stream.generate(() -> event(session)).limit(MANY).toList();
                assertThat(slowest(this::mail)).isLessThan(usual.multipliedBy(3));
                assertThat(events).noneMatch(this::handled);
                return events;
            });
        });

        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> stuck.stream().allMatch(this::handled));
    }

    @Test
    void anEventThatFailsForHoursIsLeftToPeople() {
        lines.stripe().fallSilent();
        String event = event();
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("""
            update jobs.scheduled_tasks set consecutive_failures = 40, execution_time = now()
            where task_instance = :event and not picked and consecutive_failures > 0\
            """).param("event", event).update() == 1);

        await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> events.givenUp() == 1);

        assertThat(jdbc.sql("select count(*) from jobs.scheduled_tasks where task_instance = :event")
                        .param("event", event)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPageThatNeedsStripeSaysSoInTime() {
        lines.stripe().fallSilent();

        Duration took = took(() -> assertThatThrownBy(this::checkout).isInstanceOf(PaymentsUnavailable.class));

        assertThat(took).isLessThan(A_PAGE);
        lines.stripe().speak();
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .ignoreException(PaymentsUnavailable.class)
                .until(() -> checkout() != null);
    }

    @Test
    void tokensAreTakenButStaffAndMoneyWaitWhileKeycloakIsSilent() {
        String member = lines.keycloak().token(payer.id.value());
        String admin = lines.keycloak().token(callers.admin().id.value(), "admin");
        assertThat(me(member)).isEqualTo(200);
        assertThat(suspend(admin).getStatus()).isEqualTo(422);

        lines.keycloak().line().fallSilent();
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> suspend(admin).getStatus() == 503);

        Duration took = took(() -> assertThat(me(member)).isEqualTo(200));
        assertThat(took).isLessThan(A_PAGE);
        assertThat(JsonPath.<String>read(text(suspend(admin)), "$.type")).endsWith("/login-unavailable");
        assertThatThrownBy(() -> callers.executive().call(payouts::onboard)).isInstanceOf(KeycloakUnavailable.class);

        lines.keycloak().line().speak();
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> suspend(admin).getStatus() != 503);
    }

    @Test
    void aSearchSaysInTimeThatTheEngineDoesNotAnswer() {
        lines.search().fallSilent();
        answer(get("/api/v1/engagements?words=audit")); // loads the sentence model

        for (int search = 0; search < 6; search++) {
            var question = get("/api/v1/engagements?words=audit");
            Duration took = took(() -> assertThat(answer(question).getStatus()).isEqualTo(503));
            assertThat(took).isLessThan(A_PAGE);
        }
    }

    @Test
    void everybodyIsToldInTimeThatTheDatabaseIsSilentAndNobodyAfterItIsBack(CapturedOutput log) throws Exception {
        String member = lines.keycloak().token(payer.id.value());
        assertThat(ask("/api/v1/me", member)).isEqualTo(200);
        lines.database().fallSilent();

        while (!database.isSilent()) {
            Duration took = took(() -> assertThat(ask("/api/v1/me", member)).isEqualTo(503));
            assertThat(took).isLessThan(A_PAGE);
        }
        assertThat(took(() -> assertThat(ask("/api/v1/me", member)).isEqualTo(503)))
                .isLessThan(AT_ONCE);
        assertThat(took(() -> assertThat(ask("/api/v1/me", "nobody")).isEqualTo(401)))
                .isLessThan(AT_ONCE);

        lines.speak();
        await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> !database.isSilent());
        assertThat(Stream.generate(() -> ask("/api/v1/me", member)).limit(MANY)).containsOnly(200);
        assertThat(log.getAll().lines())
                .filteredOn(line -> line.contains("database does not answer;"))
                .hasSize(1);
        assertThat(log.getAll())
                .doesNotContain(
                        "Unhandled exception. Will keep running.", "marked as broken", "Failed to validate connection");
    }

    @Test
    void aCountIsNotWaitedForWhileTheDatabaseIsSilent() {
        limits.take(Limit.SEARCHES, UUID.randomUUID());
        lines.database().fallSilent();

        assertThat(took(() -> limits.take(Limit.SEARCHES, UUID.randomUUID()))).isLessThan(A_PAGE);
    }

    @Test
    void probesSayWhichPartIsDownWhileTheDatabaseIsSilent(CapturedOutput log) {
        lines.database().fallSilent();

        assertThat(took(() -> assertThat(probe("readiness").statusCode()).isEqualTo(503)))
                .isLessThan(A_PAGE.multipliedBy(2));
        await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(database::isSilent);
        assertThat(took(() -> assertThat(probe("readiness").body()).contains("\"db\"", "\"DOWN\"")))
                .isLessThan(AT_ONCE);
        assertThat(probe("").statusCode()).isEqualTo(503);
        assertThat(probe("liveness").statusCode()).isEqualTo(200);
        assertThat(log.getAll()).doesNotContain("threw exception");

        lines.speak();
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> probe("readiness").statusCode() == 200);
    }

    /** The others would get its work and be as busy. */
    @Test
    void aNodeStaysReadyWhileAllItsConnectionsAreUsed() throws SQLException {
        String member = lines.keycloak().token(payer.id.value());
        List<Connection> used = new ArrayList<>();
        try {
            while (used.size() < MOST_CONNECTIONS) {
                used.add(connections.getConnection());
            }
        } catch (SQLTransientConnectionException none) {
            assertThat(used).isNotEmpty();
        }
        try {
            assertThat(ask("/api/v1/me", member)).isEqualTo(503);
            assertThat(probe("readiness").statusCode()).isEqualTo(200);
            assertThat(database.isSilent()).isFalse();
        } finally {
            for (Connection connection : used) {
                connection.close();
            }
        }
    }

    @Test
    void whoWaitsForAConnectionAndThenForALockIsToldInTime() throws SQLException {
        Duration connection =
                Duration.ofMillis(connections.unwrap(HikariDataSource.class).getConnectionTimeout());
        Duration lock = Duration.ofMillis(jdbc.sql("select setting from pg_settings where name = 'lock_timeout'")
                .query(Long.class)
                .single());

        assertThat(lock).isPositive();
        assertThat(connection.plus(lock)).isLessThanOrEqualTo(A_PAGE.minusMillis(500)); // for the rest
    }

    private HttpResponse<String> probe(String group) {
        try {
            return http.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/" + group))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** At the door that people use, whose threads are not those of the test. */
    private int ask(String path, String token) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCommandSaysInTimeThatSomebodyElseHoldsWhatItNeeds() {
        OrganisationDetails mine =
                payer.call(() -> organisations.mine(null, 1).items().getFirst());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from organisation.organisation where id = :id for update")
                    .param("id", mine.id().value())
                    .query(Integer.class)
                    .single();
            Duration took = took(() -> assertThat(elsewhere(() -> rename(mine))).isEqualTo(503));
            assertThat(took).isLessThan(A_PAGE);
        });
        assertThat(rename(mine)).isEqualTo(200);
    }

    private int rename(OrganisationDetails organisation) {
        return answer(put("/api/v1/organisations/" + organisation.id().value())
                        .with(payer.token())
                        .header("If-Match", "\"" + organisation.version() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"name": "Tideway Homes", "sector": "THIRD", "sizeBand": "LARGE", "region": "LONDON"}\
                            """))
                .getStatus();
    }

    private int me(String token) {
        return answer(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .getStatus();
    }

    private MockHttpServletResponse suspend(String token) {
        return answer(post("/api/v1/moderation/suspensions")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                    {"kind": "PERSON", "subject": "%s", "reason": ""}\
                    """.formatted(payer.id.value())));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void mail() {
        UUID mail = write();
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> sent(mail));
    }

    private UUID write() {
        String address = UUID.randomUUID() + "@people.example";
        transaction.executeWithoutResult(
                status -> notifications.mailSecret(address, Headline.of("Join us"), "Open this:", "/invitations/x"));
        return jdbc.sql("select id from notification.mail where address = :address")
                .param("address", address)
                .query(UUID.class)
                .single();
    }

    private boolean sent(UUID mail) {
        return jdbc.sql("select sent_at is not null from notification.mail where id = :id")
                .param("id", mail)
                .query(Boolean.class)
                .single();
    }

    private void handleAnEvent() {
        String event = event();
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> handled(event));
    }

    private String event() {
        return event("cs_unknown");
    }

    private String event(String session) {
        String id = "evt_" + Uuids.next();
        events.receive(new WebhookEvent(id, "checkout.session.completed", session));
        return id;
    }

    private boolean handled(String event) {
        return jdbc.sql("select handled_at is not null from billing.stripe_event where id = :id")
                .param("id", event)
                .query(Boolean.class)
                .single();
    }

    /** On another thread, which has no part in the transaction of this one. */
    private static <T> T elsewhere(Supplier<T> act) {
        return CompletableFuture.supplyAsync(act).join();
    }

    private static Duration slowest(Runnable act) {
        return Stream.generate(() -> took(act))
                .limit(4)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration took(Runnable act) {
        long begun = System.nanoTime();
        act.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
