package io.pilotage.search.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pilotage.localstack.LocalStack;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.Documents;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.SearchDocuments;
import io.pilotage.search.SearchServers;
import io.pilotage.search.SearchUnavailable;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = SearchWorkerApplication.class)
@ContextConfiguration(initializers = IndexWorkerIT.Servers.class)
class IndexWorkerIT {

    static class Servers extends SearchServers {
        Servers() {
            super("worker_it");
        }
    }

    private static final Duration PROMISED = Duration.ofSeconds(2);

    @Autowired
    private SearchDocuments documents;

    @Autowired
    private EngagementSearch search;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BacklogStatus backlog;

    @Test
    void makesACommittedDocumentSearchableWithinTwoSeconds() {
        put(UUID.randomUUID(), 1, "warm the index zephyr");
        awaitFound("zephyr", 1);

        put(UUID.randomUUID(), 1, "Lighthouse keeper of systems");

        await().atMost(PROMISED).until(() -> found("lighthouse") == 1);
    }

    @Test
    void takesARemovedDocumentOutOfSearchWithinTwoSeconds() {
        var id = UUID.randomUUID();
        put(id, 1, "Marigold programme");
        awaitFound("marigold", 1);

        transaction.executeWithoutResult(status -> documents.remove(DocumentKind.ENGAGEMENT, id, 2));

        await().atMost(PROMISED).until(() -> found("marigold") == 0);
    }

    @Test
    void indexesNothingThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            documents.put(DocumentKind.ENGAGEMENT, id(1), 1, Documents.engagement(id(1), "Nightingale review"));
            status.setRollbackOnly();
        });
        put(UUID.randomUUID(), 1, "Kestrel review");

        awaitFound("kestrel", 1);
        assertThat(found("nightingale")).isZero();
    }

    @Test
    void recordsOnlyInsideATransaction() {
        assertThatThrownBy(
                        () -> documents.put(DocumentKind.ENGAGEMENT, id(2), 1, Documents.engagement(id(2), "Outside")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void parksARejectedDocumentAndDelaysNobody() {
        var poison = UUID.randomUUID();
        jdbc.sql("insert into search.search_document (kind, id, version, body) values ('ENGAGEMENT', ?, 1, ?::jsonb)")
                .param(poison)
                .param("{\"id\": \"x\", \"unknownField\": 1}")
                .update();
        put(UUID.randomUUID(), 1, "Cormorant portfolio");

        await().atMost(PROMISED.multipliedBy(5)).until(() -> found("cormorant") == 1);
        await().until(() -> reason(poison).contains("strict_dynamic_mapping_exception"));
        assertThat(backlog.all().parked()).isEqualTo(1);

        put(poison, 2, "Mended bullfinch");
        await().atMost(PROMISED).until(() -> found("bullfinch") == 1);
        assertThat(backlog.all().parked()).isZero();
    }

    @Test
    void saysThatSearchIsUnavailableAndCatchesUpWhenElasticsearchIsBack() {
        put(UUID.randomUUID(), 1, "Before the outage wagtail");
        awaitFound("wagtail", 1);
        var elasticsearch = LocalStack.shared().elasticsearch();
        elasticsearch.kill();
        try {
            assertThatThrownBy(() -> found("wagtail")).isInstanceOf(SearchUnavailable.class);
            for (int i = 0; i < 1_200; i++) {
                put(UUID.randomUUID(), 1, "During the outage plover");
            }
            assertThat(backlog.all().waiting()).isGreaterThanOrEqualTo(1_200);
        } finally {
            elasticsearch.start();
        }

        awaitFound("plover", 1_200);
        await().until(() -> backlog.all().waiting() == 0);
        assertThat(found("wagtail")).isEqualTo(1);
    }

    private void put(UUID id, long version, String title) {
        transaction.executeWithoutResult(
                status -> documents.put(DocumentKind.ENGAGEMENT, id, version, Documents.engagement(id, title)));
    }

    private void awaitFound(String words, long expected) {
        await().atMost(Duration.ofMinutes(2))
                .ignoreException(SearchUnavailable.class)
                .until(() -> found(words) == expected);
    }

    private long found(String words) {
        return search.search(EngagementQuery.all().withWords(words)).total();
    }

    private String reason(UUID id) {
        return jdbc.sql("select coalesce(last_error, '') from search.search_document where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }
}
