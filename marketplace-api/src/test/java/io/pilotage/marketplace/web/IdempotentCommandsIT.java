package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DatabaseOwner;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.ServerTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class IdempotentCommandsIT {

    /** Much shorter than anybody waits for a lock. */
    private static final Duration SOON = Duration.ofMillis(10);

    private final String body = body();

    private final String key = UUID.randomUUID().toString();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private Organisations organisations;

    @Autowired
    private IdempotentCommands idempotentCommands;

    @Autowired
    private KeptAnswers answers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DatabaseOwner owner;

    @Autowired
    private TransactionTemplate transaction;

    private Caller caller;

    @BeforeEach
    void signIn() {
        caller = callers.organisationMember();
    }

    @Test
    void answersTheSameCommandOnceAndRepeatsTheAnswer() throws Exception {
        String first = mvc.perform(command(caller, body))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String second = mvc.perform(command(caller, body))
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotent-Replayed", "true"))
                .andExpect(header().exists("Location"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(second).isEqualTo(first);
        assertThat(caller.call(organisations::mineIds)).hasSize(1);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() throws Exception {
        mvc.perform(command(caller, body)).andExpect(status().isCreated());
        mvc.perform(command(caller, body.replace("Twice", "Thrice")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/idempotency-key-reused"));

        assertThat(caller.call(organisations::mineIds)).hasSize(1);
    }

    @Test
    void keepsKeysOfDifferentCallersApart() throws Exception {
        Caller other = callers.organisationMember();

        mvc.perform(command(caller, body)).andExpect(status().isCreated());
        mvc.perform(command(other, body())).andExpect(status().isCreated());

        assertThat(other.call(organisations::mineIds)).hasSize(1);
    }

    @Test
    void repeatsNoAnswerToSomebodyWhoHasLostARightSinceThen() throws Exception {
        mvc.perform(command(caller, body)).andExpect(status().isCreated());
        caller.call(() -> organisations.create(another("Gained since")));
        mvc.perform(command(caller, body)).andExpect(status().isCreated());

        jdbc.sql("delete from organisation.member m using organisation.organisation o"
                        + " where m.organisation = o.id and o.name like 'Twice %' and m.person = :person")
                .param("person", caller.id.value())
                .update();

        mvc.perform(command(caller, body))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/idempotency-key-forbidden"))
                .andExpect(content().string(not(containsString("Twice"))));
    }

    @Test
    void letsTheSecondOfTwoEqualCommandsWaitForTheFirst() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MockHttpServletResponse>> both = transaction.execute(status -> {
                jdbc.sql("lock table organisation.organisation in exclusive mode")
                        .update();
                var running = List.of(threads.submit(this::perform), threads.submit(this::perform));
                await().pollInterval(SOON).atMost(Duration.ofSeconds(4)).until(() -> waiting() == 2);
                assertThat(running).as("one works, the other waits").noneMatch(Future::isDone);
                var third = threads.submit(this::perform);
                await().pollInterval(SOON).atMost(Duration.ofSeconds(1)).until(third::isDone);
                assertThat(third.resultNow().getStatus())
                        .as("and waits no more")
                        .isEqualTo(409);
                return running;
            });
            for (Future<MockHttpServletResponse> answer : both) {
                assertThat(answer.get().getStatus()).isEqualTo(201);
            }
            assertThat(both.getFirst().get().getContentAsString())
                    .isEqualTo(both.getLast().get().getContentAsString());
        }
        assertThat(caller.call(organisations::mineIds)).hasSize(1);
    }

    @Test
    void saysWhenTheFirstOfTwoEqualCommandsTakesTooLong() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MockHttpServletResponse second = transaction.execute(status -> {
                jdbc.sql("insert into web.idempotent_command (caller, key, fingerprint, started_at)"
                                + " values (:caller, :key, 'of the first', now())")
                        .param("caller", caller.id.value().toString())
                        .param("key", key)
                        .update();
                var answer = threads.submit(this::perform);
                await().atMost(Duration.ofSeconds(10)).until(answer::isDone);
                status.setRollbackOnly();
                return answer.resultNow();
            });
            assertThat(second.getStatus()).isEqualTo(409);
            assertThat(second.getContentAsString()).contains("idempotency-key-in-use");
        }
        mvc.perform(command(caller, body)).andExpect(status().isCreated());
    }

    @Test
    void keepsNoRefusalBecauseNothingWasDone() throws Exception {
        mvc.perform(command(caller, body.replace("Twice", "https://Twice")))
                .andExpect(status().isUnprocessableContent());

        assertThat(kept()).isZero();
        mvc.perform(command(caller, body)).andExpect(status().isCreated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trigger crash after update", "constraint trigger crash after update"})
    void carriesACommandOutOnceWhoseDatabaseDiesBeforeItsAnswerIsCommitted(String moment) throws Exception {
        String deferred = moment.startsWith("constraint") ? " deferrable initially deferred" : "";
        owner.execute("""
            create or replace function web.crash() returns trigger language plpgsql as $$ begin
                if new.key = '%s' then perform pg_terminate_backend(pg_backend_pid()); end if; return null; end $$\
            """.formatted(key));
        owner.execute("create " + moment + " on web.idempotent_command" + deferred
                + " for each row execute function web.crash()");
        try {
            mvc.perform(command(caller, body))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/unavailable"));
        } finally {
            owner.execute("drop trigger crash on web.idempotent_command");
        }
        assertThat(kept()).isZero();
        assertThat(caller.call(organisations::mineIds)).isEmpty();

        mvc.perform(command(caller, body)).andExpect(status().isCreated());
        mvc.perform(command(caller, body)).andExpect(header().string("Idempotent-Replayed", "true"));
        assertThat(caller.call(organisations::mineIds)).hasSize(1);
    }

    @Test
    void readsNoFileOfSomebodyWhoMayNotSendFiles() throws Exception {
        mvc.perform(post("/api/v1/executive-imports")
                        .param("source", "Somewhere")
                        .with(caller.token())
                        .header("Idempotency-Key", key)
                        .contentType("application/jsonl")
                        .content("{}"))
                .andExpect(status().isForbidden());

        assertThat(kept()).isZero();
    }

    @Test
    void keepsNoAnswerThatHoldsASecretButThatItWasGiven() throws Exception {
        var carriedOut = new AtomicInteger();
        FilterChain controller = (command, answer) -> {
            carriedOut.incrementAndGet();
            IdempotentCommands.keepNothingOf((HttpServletRequest) command);
            answer.getOutputStream().print("hush");
        };

        assertThat(throughTheFilter(controller).getContentAsString()).isEqualTo("hush");
        var repeated = throughTheFilter(controller);

        assertThat(repeated.getStatus()).isEqualTo(409);
        assertThat(repeated.getContentAsString())
                .contains("idempotency-key-secret")
                .doesNotContain("hush");
        assertThat(carriedOut).hasValue(1);
        assertThat(jdbc.sql("select body is null and secret from web.idempotent_command where key = :key")
                        .param("key", key)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private MockHttpServletResponse throughTheFilter(FilterChain controller) {
        var request = new MockHttpServletRequest("POST", "/api/v1/anything");
        request.addHeader("Idempotency-Key", key);
        var response = new MockHttpServletResponse();
        caller.run(() -> assertThatNoException()
                .isThrownBy(() -> idempotentCommands.doFilter(RepeatableRequest.empty(request), response, controller)));
        return response;
    }

    @Test
    void forgetsAnswersAfterADay() throws Exception {
        mvc.perform(command(caller, body)).andExpect(status().isCreated());
        answers.sweep();
        assertThat(kept()).isEqualTo(1);

        jdbc.sql("update web.idempotent_command set started_at = started_at - interval '25 hours' where key = :key")
                .param("key", key)
                .update();
        answers.sweep();
        assertThat(kept()).isZero();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type"
                        + " = 'Lock'")
                .query(Integer.class)
                .single();
    }

    private int kept() {
        return jdbc.sql("select count(*) from web.idempotent_command where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse perform() throws Exception {
        return mvc.perform(command(caller, body)).andReturn().getResponse();
    }

    private static OrganisationDetails.Statement another(String name) {
        return new OrganisationDetails.Statement(
                DistinctName.like(name), Sector.PRIVATE, SizeBand.SMALL, Region.LONDON, null);
    }

    private static String body() {
        return """
                {"name": "%s", "sector": "PRIVATE", "sizeBand": "SMALL", "region": "LONDON"}""".formatted(DistinctName.like("Twice"));
    }

    private MockHttpServletRequestBuilder command(Caller by, String body) {
        return post("/api/v1/organisations")
                .with(by.token())
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body);
    }
}
