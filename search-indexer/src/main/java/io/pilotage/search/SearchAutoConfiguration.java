package io.pilotage.search;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.search.embedding.Embedder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes searching available in any application that has this module and a database. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@EnableConfigurationProperties(SearchProperties.class)
public class SearchAutoConfiguration {

    private static final int BATCH_PATIENCE = 10;

    @Bean
    SearchDocuments searchDocuments(DatabaseSchemas schemas, JdbcClient jdbc) {
        schemas.ready("search");
        return new SearchDocuments(jdbc);
    }

    @Bean
    PublishedDocuments publishedDocuments(JdbcClient jdbc, ObjectProvider<Clock> clock) {
        return new PublishedDocuments(jdbc, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Elasticsearch searchConnection(SearchProperties properties) {
        return Elasticsearch.connect(properties, properties.queryTimeout());
    }

    @Bean
    Embedder searchEmbedder() {
        return new Embedder();
    }

    @Bean
    QueryVectors searchQueryVectors(Embedder embedder) {
        return new QueryVectors(embedder);
    }

    /** Waits longer: a batch holds as much as many searches. */
    @Bean
    Elasticsearch searchBatchConnection(SearchProperties properties) {
        return Elasticsearch.connect(properties, properties.queryTimeout().multipliedBy(BATCH_PATIENCE));
    }

    @Bean
    SearchEngine searchEngine(
            @Qualifier("searchConnection") Elasticsearch searches,
            @Qualifier("searchBatchConnection") Elasticsearch batches,
            ObjectProvider<CircuitBreakerRegistry> breakers,
            ObjectProvider<Clock> clock) {
        return new SearchEngine(
                searches,
                batches,
                breakers.getIfAvailable(CircuitBreakerRegistry::ofDefaults),
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    EngagementSearch engagementSearch(
            SearchEngine engine, SearchProperties properties, QueryVectors vectors, ObjectProvider<Clock> clock) {
        return new ElasticsearchEngagementSearch(
                engine, properties.alias(DocumentKind.ENGAGEMENT), vectors, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    ExecutiveSearch executiveSearch(
            SearchEngine engine, SearchProperties properties, QueryVectors vectors, ObjectProvider<Clock> clock) {
        return new ElasticsearchExecutiveSearch(
                engine, properties.alias(DocumentKind.EXECUTIVE), vectors, clock.getIfAvailable(Clock::systemUTC));
    }
}
