package io.pilotage.marketplace.matching.evaluation;

import static org.awaitility.Awaitility.await;

import io.pilotage.localstack.LocalStack;
import io.pilotage.localstack.PostgreSql;
import io.pilotage.marketplace.executive.JudgedProfileDocument;
import io.pilotage.marketplace.matching.evaluation.JudgedSet.JudgedProfile;
import io.pilotage.search.CandidateTerms;
import io.pilotage.search.DatabaseSchemasAutoConfiguration;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSearch;
import io.pilotage.search.RetrievalMode;
import io.pilotage.search.SearchAutoConfiguration;
import io.pilotage.search.SearchDocuments;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.search.worker.EmbeddingAutoConfiguration;
import io.pilotage.search.worker.SearchIndexAutoConfiguration;
import io.pilotage.search.worker.SearchWorkerAutoConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** All judged profiles in a real Elasticsearch, brought there by the real worker from a real PostgreSQL. */
final class IndexedProfiles implements AutoCloseable {

    private static final String NAME = "evaluation";
    private static final CandidateTerms ANYBODY =
            new CandidateTerms(Set.of(), Set.of(), Set.of(), Set.of(), List.of("technology"), 500);

    /** The worker and the library side of search over a database, and nothing else of the application. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DatabaseSchemasAutoConfiguration.class,
        SearchAutoConfiguration.class,
        SearchIndexAutoConfiguration.class,
        SearchWorkerAutoConfiguration.class,
        EmbeddingAutoConfiguration.class
    })
    static class Searching {}

    private final ConfigurableApplicationContext context;

    private IndexedProfiles(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static IndexedProfiles of(Map<UUID, JudgedProfile> profiles) {
        var stack = LocalStack.shared();
        var context = new SpringApplicationBuilder(Searching.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "spring.config.location=optional:classpath:/none/",
                        "logging.level.root=WARN",
                        "spring.datasource.url=" + stack.postgres().createDatabase(NAME),
                        "spring.datasource.username=" + NAME,
                        "spring.datasource.password=" + NAME,
                        "pilotage.migration.username=" + PostgreSql.owner(NAME),
                        "pilotage.migration.password=" + PostgreSql.owner(NAME),
                        "pilotage.search.url=" + stack.elasticsearch().url(),
                        "pilotage.search.query-timeout=30s",
                        "pilotage.search.index-prefix=" + NAME + "-")
                .run();
        var documents = context.getBean(SearchDocuments.class);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> profiles.forEach((id, it) -> documents.put(
                        DocumentKind.EXECUTIVE,
                        id,
                        1,
                        JudgedProfileDocument.of(id, it.name(), it.profile(), Instant.EPOCH))));
        var index = new IndexedProfiles(context);
        // Vectors follow a little after the words.
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreException(SearchUnavailable.class)
                .until(() -> index.nearest(ANYBODY, RetrievalMode.MEANING).size() == profiles.size());
        return index;
    }

    /** Nearness from 0 to 1 by profile, nearest first. */
    Map<UUID, Double> nearest(CandidateTerms terms, RetrievalMode mode) {
        Map<UUID, Double> nearest = new LinkedHashMap<>();
        context.getBean(ExecutiveSearch.class)
                .retrieve(terms, ExecutiveQuery.all(), mode)
                .forEach(it -> nearest.put(it.id(), it.score()));
        return nearest;
    }

    @Override
    public void close() {
        context.close();
    }
}
