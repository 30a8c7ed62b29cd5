package io.pilotage.search.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pilotage.search.Figures;
import io.pilotage.search.SearchAutoConfiguration;
import io.pilotage.search.embedding.Embedder;
import io.pilotage.search.embedding.EmbeddingStore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives every document that is written its vector, and computes vectors wherever the worker runs. */
@AutoConfiguration(after = SearchAutoConfiguration.class)
public class EmbeddingAutoConfiguration {

    // Longer than a batch can take on a busy machine.
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Bean
    EmbeddingStore searchEmbeddings(JdbcTemplate jdbc) {
        return new EmbeddingStore(jdbc);
    }

    @Bean
    EmbeddingQueue searchEmbeddingQueue(JdbcTemplate jdbc) {
        return new EmbeddingQueue(jdbc, LEASE);
    }

    @Bean
    MeterBinder searchEmbeddingGauge(EmbeddingQueue queue) {
        return registry -> Gauge.builder("pilotage.search.embedding.waiting", queue, it -> Figures.read(it::size))
                .description("Documents that wait for their vector")
                .register(registry);
    }

    @Bean
    VectorEnrichment searchVectorEnrichment(EmbeddingStore store, EmbeddingQueue queue) {
        return new VectorEnrichment(store, queue);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "pilotage.search.worker.enabled", matchIfMissing = true)
    EmbeddingWorker searchEmbeddingWorker(
            EmbeddingQueue queue,
            EmbeddingStore store,
            Embedder embedder,
            IndexTargets targets,
            Backlog backlog,
            BulkWriter writer,
            ObjectProvider<Clock> clocks) {
        Clock clock = clocks.getIfAvailable(Clock::systemUTC);
        return new EmbeddingWorker(
                new EmbeddingPass(queue, store, embedder, targets, writer, backlog),
                new EmbeddingSweep(backlog, store, clock),
                clock);
    }
}
