package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pilotage.search.worker.IndexRebuild;
import io.pilotage.search.worker.SearchWorkerApplication;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = SearchWorkerApplication.class)
@ContextConfiguration(initializers = RetrievalIT.Servers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetrievalIT {

    static class Servers extends SearchServers {
        Servers() {
            super("retrieval_it");
        }
    }

    private static final UUID GARDENS = new UUID(2, 1);
    private static final UUID SUPPLIERS = new UUID(2, 2);
    private static final UUID HACKERS = new UUID(2, 3);
    private static final UUID SECURITY_OFFICER = new UUID(2, 4);

    @Autowired
    private SearchDocuments documents;

    @Autowired
    private ExecutiveSearch search;

    @Autowired
    private EngagementSearch engagements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void publish() {
        var all = List.of(
                Documents.executive(GARDENS, "Manager of parks", "Looked after lawns and flowers"),
                Documents.executive(SUPPLIERS, "Renegotiates with vendors", "Cut what outsourcing cost"),
                Documents.executive(HACKERS, "Recovers from ransomware", "Led the response to a cyber incident"),
                Documents.executive(SECURITY_OFFICER, "Chief information security officer", "Led people"));
        transaction.executeWithoutResult(
                status -> all.forEach(e -> documents.put(DocumentKind.EXECUTIVE, e.id(), 1, e)));
        await().atMost(Duration.ofMinutes(2))
                .ignoreException(SearchUnavailable.class)
                .until(() -> ranking("anything", RetrievalMode.MEANING).size() == all.size());
    }

    @Test
    void findsByMeaningWhatSharesNoWord() {
        var asked = "Protect the organisation after intruders broke in and stole data";

        assertThat(ranking(asked, RetrievalMode.MEANING).getFirst()).isEqualTo(HACKERS);
        assertThat(ranking(asked, RetrievalMode.FUSED).getFirst()).isEqualTo(HACKERS);
    }

    @Test
    void findsByTheTaxonomyWhatPlainWordsDoNotFind() {
        assertThat(candidates("CISO", RetrievalMode.TAXONOMY).getFirst()).isEqualTo(new Candidate(SECURITY_OFFICER, 1));
        assertThat(candidates("CISO", RetrievalMode.WORDS))
                .extracting(Candidate::score)
                .containsOnly(0.0);
    }

    @ParameterizedTest
    @EnumSource(RetrievalMode.class)
    void ranksTheSameWayEachTimeAndOnlyWhoQualifies(RetrievalMode mode) {
        var among = ExecutiveQuery.all().withWords("-parks").with(ExecutiveFacet.ROLE, Set.of("CIO"));
        var first = search.retrieve(terms("vendors"), among, mode);

        assertThat(first).hasSize(3).extracting(Candidate::id).doesNotContain(GARDENS);
        assertThat(first).allMatch(c -> c.score() >= 0 && c.score() <= 1);
        for (int i = 0; i < 5; i++) {
            assertThat(search.retrieve(terms("vendors"), among, mode)).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(RetrievalMode.class)
    void takesTheLongestOfTexts(RetrievalMode mode) {
        var text = "Own the governance of suppliers, budgets, infrastructure and cyber risk. ".repeat(200);
        var terms = new CandidateTerms(
                Set.of("CIO"), Set.of(), Set.of(), Set.of(), Collections.nCopies(200, text), CandidateTerms.MOST);

        assertThat(search.retrieve(terms, ExecutiveQuery.all(), mode)).hasSize(4);
        assertThat(engagements.retrieve(terms, EngagementQuery.all(), mode)).isEmpty();
    }

    @Test
    void computesNothingTwiceWhenTheIndexIsRebuilt(@Autowired IndexRebuild rebuild) throws Exception {
        var before = vectors();

        assertThat(rebuild.run(DocumentKind.EXECUTIVE)).isTrue();

        assertThat(ranking("anything", RetrievalMode.MEANING)).hasSize(4);
        assertThat(vectors()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from search.embedding_wanted")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsNamesOutOfTheMeaning() {
        var before = vectors();
        var renamed = Documents.named(
                "Somebody Else",
                Documents.executive(HACKERS, "Recovers from ransomware", "Led the response to a cyber incident"));

        transaction.executeWithoutResult(status -> documents.put(DocumentKind.EXECUTIVE, HACKERS, 2, renamed));

        await().until(() -> search.search(ExecutiveQuery.all().withWords("\"Somebody Else\""))
                        .total()
                == 1);
        assertThat(vectors()).isEqualTo(before);
        assertThat(ranking("anything", RetrievalMode.MEANING)).hasSize(4);
    }

    /** Which vectors there are, and when each was computed. */
    private List<String> vectors() {
        return jdbc.sql("select encode(content_hash, 'hex') || created_at from search.embedding order by 1")
                .query(String.class)
                .list();
    }

    private List<UUID> ranking(String text, RetrievalMode mode) {
        return candidates(text, mode).stream().map(Candidate::id).toList();
    }

    private List<Candidate> candidates(String text, RetrievalMode mode) {
        return search.retrieve(terms(text), ExecutiveQuery.all(), mode);
    }

    private static CandidateTerms terms(String text) {
        return new CandidateTerms(Set.of(), Set.of(), Set.of(), Set.of(), List.of(text), CandidateTerms.MOST);
    }
}
