package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
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
import io.pilotage.marketplace.testing.ServerTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class IdempotentCommandsIT {

    private static final String BODY = """
            {"name": "Twice Ltd", "sector": "PRIVATE", "sizeBand": "SMALL", "region": "LONDON"}""";

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
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Caller caller;

    @BeforeEach
    void signIn() {
        caller = callers.organisationMember();
    }

    @Test
    void answersTheSameCommandOnceAndRepeatsTheAnswer() throws Exception {
        String first = mvc.perform(command(caller, BODY))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String second = mvc.perform(command(caller, BODY))
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotent-Replayed", "true"))
                .andExpect(header().exists("Location"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(second).isEqualTo(first);
        assertThat(caller.call(organisations::mine)).hasSize(1);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() throws Exception {
        mvc.perform(command(caller, BODY)).andExpect(status().isCreated());
        mvc.perform(command(caller, BODY.replace("Twice", "Thrice")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/idempotency-key-reused"));

        assertThat(caller.call(organisations::mine)).hasSize(1);
    }

    @Test
    void keepsKeysOfDifferentCallersApart() throws Exception {
        Caller other = callers.organisationMember();

        mvc.perform(command(caller, BODY)).andExpect(status().isCreated());
        mvc.perform(command(other, BODY)).andExpect(status().isCreated());

        assertThat(other.call(organisations::mine)).hasSize(1);
    }

    @Test
    void repeatsNoAnswerToSomebodyWhoHasLostARightSinceThen() throws Exception {
        mvc.perform(command(caller, BODY)).andExpect(status().isCreated());
        caller.call(() -> organisations.create(another("Gained since")));
        mvc.perform(command(caller, BODY)).andExpect(status().isCreated());

        jdbc.sql("delete from organisation.member m using organisation.organisation o"
                        + " where m.organisation = o.id and o.name = 'Twice Ltd' and m.person = :person")
                .param("person", caller.id.value())
                .update();

        mvc.perform(command(caller, BODY))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/idempotency-key-forbidden"))
                .andExpect(content().string(not(containsString("Twice Ltd"))));
    }

    @Test
    void letsTheSecondOfTwoEqualCommandsWaitForTheFirst() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MockHttpServletResponse>> both = transaction.execute(status -> {
                jdbc.sql("lock table organisation.organisation in exclusive mode")
                        .update();
                var running = List.of(threads.submit(this::perform), threads.submit(this::perform));
                await().pollDelay(Duration.ofMillis(500))
                        .atMost(Duration.ofSeconds(4))
                        .until(() -> kept() == 1);
                assertThat(running).as("one works, the other waits").noneMatch(Future::isDone);
                return running;
            });
            for (Future<MockHttpServletResponse> answer : both) {
                assertThat(answer.get().getStatus()).isEqualTo(201);
            }
            assertThat(both.getFirst().get().getContentAsString())
                    .isEqualTo(both.getLast().get().getContentAsString());
        }
        assertThat(caller.call(organisations::mine)).hasSize(1);
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
    void keepsNoAnswerThatHoldsASecret() throws Exception {
        for (boolean secret : List.of(true, false)) {
            var request = new MockHttpServletRequest("POST", "/api/v1/anything");
            request.addHeader("Idempotency-Key", key);
            FilterChain controller = (command, answer) -> {
                if (secret) {
                    IdempotentCommands.keepNothingOf((HttpServletRequest) command);
                }
                answer.getOutputStream().print("hush");
            };

            var response = new MockHttpServletResponse();
            caller.run(() -> assertThatNoException()
                    .isThrownBy(() -> idempotentCommands.doFilter(request, response, controller)));

            assertThat(response.getContentAsString()).isEqualTo("hush");
            assertThat(kept()).isEqualTo(secret ? 0 : 1);
        }
    }

    private int kept() {
        return jdbc.sql("select count(*) from web.idempotent_command where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse perform() throws Exception {
        return mvc.perform(command(caller, BODY)).andReturn().getResponse();
    }

    private static OrganisationDetails.Statement another(String name) {
        return new OrganisationDetails.Statement(name, Sector.PRIVATE, SizeBand.SMALL, Region.LONDON, null);
    }

    private MockHttpServletRequestBuilder command(Caller by, String body) {
        return post("/api/v1/organisations")
                .with(by.token())
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body);
    }
}
