package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may do what: every operation of the OpenAPI file, asked for by each kind of caller about the things of the first tenants, is
 * answered as {@code rights.csv} says. There "yes" is done, 401 asks who calls, 403 refuses, 404 hides; any other number was let in
 * and stopped at a rule about the thing's state, or at a server that is away. Each request is undone.
 */
@ServerTest
class RightsIT {

    private static final Path FOUND = Path.of("target", "rights.csv");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private TransactionTemplate transaction;

    /** When this fails because rights changed on purpose, the line to write is in the message, and the whole table in {@code target}. */
    @Test
    void everyOperationAnswersEveryCallerAsTheTableSays() throws Exception {
        ApiFile api = ApiFile.served(mvc);
        Things things = beans.createBean(Things.class);
        var requests = new SoundRequests(api, things);
        Map<String, @Nullable Caller> callers = things.tenants().callers();
        List<String> found = new ArrayList<>();
        found.add("operation," + String.join(",", callers.keySet()));
        for (ApiFile.Operation operation : api.operations().stream()
                .sorted(Comparator.comparing(ApiFile.Operation::id))
                .toList()) {
            List<String> row = new ArrayList<>(List.of(operation.id()));
            for (@Nullable Caller caller : callers.values()) {
                row.add(decision(operation, requests, caller));
            }
            found.add(String.join(",", row));
        }
        Files.write(FOUND, found);

        RightsTable table = RightsTable.read();
        assertThat(table.callers()).containsExactlyElementsOf(callers.keySet());
        assertThat(found.stream().skip(1).filter(row -> !table.has(row)))
                .as("lines that rights.csv has otherwise, or not at all: then nobody has thought about who may")
                .isEmpty();
        assertThat(table.lines())
                .as("operations of rights.csv, which are all there")
                .hasSize(found.size() - 1);
    }

    private String decision(ApiFile.Operation operation, SoundRequests requests, @Nullable Caller caller) {
        var command = request(operation.method(), URI.create(requests.address(operation)));
        if (caller != null) {
            command.with(caller.token());
        }
        if (operation.body() != null) {
            command.contentType(MediaType.parseMediaType(String.valueOf(operation.type())))
                    .content(requests.body(operation));
        }
        if (operation.changesAVersion()) {
            command.header("If-Match", requests.version(operation));
        }
        Integer status = transaction.execute(undone -> {
            undone.setRollbackOnly();
            try {
                return mvc.perform(command).andReturn().getResponse().getStatus();
            } catch (Exception unexpected) {
                throw new IllegalStateException(operation.toString(), unexpected);
            }
        });
        assertThat(status).as(operation.toString()).isNotNull().isNotEqualTo(500);
        return status < 300 ? "yes" : status.toString();
    }
}
