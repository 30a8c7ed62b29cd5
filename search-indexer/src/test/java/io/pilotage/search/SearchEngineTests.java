package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SearchEngineTests {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void saysOnceAMinuteThatTheEngineDoesNotAnswer(CapturedOutput output) throws IOException {
        var properties = new SearchProperties("http://127.0.0.1:1", null, "none-", Duration.ofSeconds(1));
        var clock = mock(Clock.class);
        when(clock.instant()).thenReturn(NOW, NOW.plusSeconds(1), NOW.plusSeconds(59), NOW.plusSeconds(60));
        try (var nobody = Elasticsearch.connect(properties, properties.queryTimeout())) {
            var engine = new SearchEngine(nobody, nobody, CircuitBreakerRegistry.ofDefaults(), clock);
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> engine.ask(SearchRequest.of(s -> s.index("none")), Void.class))
                        .isInstanceOf(SearchUnavailable.class);
            }
        }

        assertThat(output.getAll().lines().filter(line -> line.contains("The search engine does not answer")))
                .hasSize(2);
    }
}
