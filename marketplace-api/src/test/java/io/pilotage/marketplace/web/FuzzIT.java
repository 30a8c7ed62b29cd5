package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests that are made from the OpenAPI file, most of them with something in them that nobody expects: each gets an answer that the
 * file describes, a refusal is a problem, nothing is "unexpected" and nothing ends in the log. The same seed makes the same requests;
 * {@code -Dpilotage.fuzz.requests} and {@code -Dpilotage.fuzz.seed} ask for more and for others.
 */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class FuzzIT {

    private static final int REQUESTS = Integer.getInteger("pilotage.fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("pilotage.fuzz.seed", 39);

    private static final Pattern STARTS_AN_ENTRY = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT");

    private static final Pattern JOB_THAT_WAITS =
            Pattern.compile("Scheduler +: Unhandled exception (Keycloak|Payments|Search)Unavailable");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void answersWhateverIsAsked(CapturedOutput log) throws Exception {
        ApiFile api = ApiFile.served(mvc);
        var random = new Random(SEED);
        Things things = beans.createBean(Things.class);
        var requests = new OddRequests(api, new SoundRequests(api, things), random);
        List<ApiFile.Operation> operations = api.operations();
        RightsTable rights = RightsTable.read();
        for (int i = 0; i < REQUESTS; i++) {
            ApiFile.Operation operation = operations.get(i % operations.size());
            List<String> callers = rights.letIn(operation.id(), random.nextInt(4) > 0);
            @Nullable Caller caller = things.tenants().callers().get(callers.get(random.nextInt(callers.size())));
            OddRequests.Odd odd = requests.about(operation);
            if (caller != null) {
                odd.command().with(caller.token());
            }
            boolean kept = random.nextInt(10) == 0;
            check(operation, "seed " + SEED + ", request " + i + ": " + shortened(odd.words()), answer(odd, kept));
        }

        assertThat(failuresIn(log)).isEmpty();
    }

    /** Errors, and whatever has a stack trace, but for jobs that wait for a server which is away in this test. */
    private static List<String> failuresIn(CapturedOutput log) {
        List<String> failures = new ArrayList<>();
        String entry = "";
        for (String line : log.getAll().lines().toList()) {
            if (line.startsWith("\tat ")) {
                if (!JOB_THAT_WAITS.matcher(entry).find()) {
                    failures.add(entry + line);
                }
            } else if (STARTS_AN_ENTRY.matcher(line).lookingAt()) {
                entry = line;
                if (line.contains(" ERROR ")) {
                    failures.add(line);
                }
            }
        }
        return failures;
    }

    @Test
    void refusesParametersThatAnOperationDoesNotTakeByName() throws Exception {
        ApiFile api = ApiFile.served(mvc);
        Things things = beans.createBean(Things.class);
        var requests = new SoundRequests(api, things);
        RightsTable rights = RightsTable.read();
        for (ApiFile.Operation operation : api.operations()) {
            URI address = URI.create(requests.path(operation) + "?wordz=erp");
            var command = request(operation.method(), address);
            Caller caller = things.tenants()
                    .callers()
                    .get(rights.letIn(operation.id(), true).getLast());
            if (caller != null) {
                command.with(caller.token());
            }
            if (operation.body() != null) {
                command.contentType(String.valueOf(operation.type())).content(requests.body(operation));
            }
            MockHttpServletResponse answer = mvc.perform(command).andReturn().getResponse();

            assertThat(answer.getContentAsString())
                    .as(operation.toString())
                    .contains("\"status\":400", "\"field\":\"wordz\"", "\"rule\":\"unknown-parameter\"");
        }
    }

    /** Most requests are undone, so that what the next ones are about is still there; the others meet what happens at the end as well. */
    private MockHttpServletResponse answer(OddRequests.Odd odd, boolean kept) throws Exception {
        if (kept) {
            return mvc.perform(odd.command()).andReturn().getResponse();
        }
        return transaction.execute(undone -> {
            undone.setRollbackOnly();
            try {
                return mvc.perform(odd.command()).andReturn().getResponse();
            } catch (Exception unexpected) {
                throw new IllegalStateException(odd.words(), unexpected);
            }
        });
    }

    private static void check(ApiFile.Operation operation, String asked, MockHttpServletResponse answer)
            throws Exception {
        int status = answer.getStatus();
        String said = asked + "\n" + status + " " + shortened(answer.getContentAsString());
        if (status < 400) {
            assertThat(operation.answers()).as(said).contains(Integer.toString(status));
            return;
        }
        assertThat(answer.getContentType()).as(said).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.getContentAsString()).as(said).contains("https://pilotage.example/problems/");
        if (status >= 500) { // the search engine, Keycloak and Stripe are away in this test
            assertThat(status).as(said).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    private static String shortened(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "…";
    }
}
