package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.pilotage.localstack.LocalStack;
import io.pilotage.localstack.PostgreSql;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** PostgreSQL is killed again and again under people who repeat their commands, with the same keys, until they are answered. */
@ServerTest
@TestPropertySource(
        properties = {"pilotage.testing.postgres=killed", "spring.datasource.hikari.connection-timeout=500"})
class PostgreSqlKillsIT {

    private static final int PEOPLE = 4;
    private static final int COMMANDS = 60;
    private static final int KILLS = 3;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Set<String> otherAnswers = ConcurrentHashMap.newKeySet();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void carriesOutEveryAcknowledgedCommandExactlyOnce() throws Exception {
        PostgreSql postgres = LocalStack.shared().postgres("killed");
        List<Future<?>> people = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < PEOPLE; person++) {
                RequestPostProcessor token = callers.organisationMember().token();
                String name = "Founder " + person;
                people.add(threads.submit(() -> foundAll(token, name)));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                int progress = kill * PEOPLE * COMMANDS / (KILLS + 1);
                await().pollInterval(Duration.ofMillis(2))
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> acknowledged.get() >= progress);
                postgres.kill();
                postgres.start();
            }
            for (Future<?> person : people) {
                person.get();
            }
        }

        assertThat(acknowledged).hasValue(PEOPLE * COMMANDS);
        assertThat(jdbc.sql("select name from organisation.organisation where name like 'Founder %'")
                        .query(String.class)
                        .list())
                .hasSize(PEOPLE * COMMANDS)
                .doesNotHaveDuplicates();
        assertThat(otherAnswers).containsExactly("503 application/problem+json");
    }

    private void foundAll(RequestPostProcessor token, String name) {
        for (int number = 0; number < COMMANDS; number++) {
            String next = name + " no " + number;
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> found(token, next));
            acknowledged.incrementAndGet();
        }
    }

    private boolean found(RequestPostProcessor token, String name) {
        try {
            var answer = mvc.perform(post("/api/v1/organisations")
                            .with(token)
                            .header("Idempotency-Key", name)
                            .contentType(APPLICATION_JSON)
                            .content("""
                                    {"name": "%s", "sector": "PRIVATE", "sizeBand": "SMALL", "region": "LONDON"}""".formatted(name)))
                    .andReturn()
                    .getResponse();
            if (answer.getStatus() != 201) {
                otherAnswers.add(answer.getStatus() + " " + answer.getContentType());
            }
            return answer.getStatus() == 201;
        } catch (Exception escaped) {
            otherAnswers.add(escaped.toString());
            return false;
        }
    }
}
