package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.search.worker.SearchWorkerApplication;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = SearchWorkerApplication.class)
@ContextConfiguration(initializers = ExecutiveSearchIT.Servers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExecutiveSearchIT {

    static class Servers extends SearchServers {
        Servers() {
            super("executive_search_it");
        }
    }

    private static final UUID COUNCIL = new UUID(2, 1);
    private static final UUID CHARITY = new UUID(2, 2);
    private static final LocalDate LONG_PAST = LocalDate.parse("2020-01-31");
    private static final LocalDate FAR_AHEAD = LocalDate.parse("2199-12-31");

    @Autowired
    private SearchDocuments documents;

    @Autowired
    private ExecutiveSearch search;

    @Autowired
    @Qualifier("searchConnection")
    private Elasticsearch connection;

    @Autowired
    private SearchProperties properties;

    @Autowired
    private QueryVectors vectors;

    @BeforeAll
    void publish(@Autowired TransactionTemplate transaction) {
        var all = List.of(
                Documents.cleared(
                        Documents.executive(COUNCIL, "CIO for councils", "Moved a district council to Microsoft 365"),
                        FAR_AHEAD,
                        "BPSS",
                        "CTC",
                        "SC"),
                Documents.cleared(
                        Documents.executive(CHARITY, "Technology lead for charities", "Chose a CRM for a hospice"),
                        null,
                        "BPSS"));
        transaction.executeWithoutResult(
                status -> all.forEach(e -> documents.put(DocumentKind.EXECUTIVE, e.id(), 3, e)));
        await().atMost(Duration.ofMinutes(2))
                .ignoreException(SearchUnavailable.class)
                .until(() -> search.search(ExecutiveQuery.all()).total() == all.size());
    }

    @Test
    void findsExperienceInOtherWords() {
        assertThat(found(ExecutiveQuery.all().withWords("M365"))).containsExactly(COUNCIL);
        assertThat(found(ExecutiveQuery.all().withWords("customer relationship management")))
                .containsExactly(CHARITY);
    }

    @Test
    void findsEvidenceAndTheNamesOfResponsibilities() {
        assertThat(found(ExecutiveQuery.all().withWords("it governance policies")))
                .hasSize(2);
    }

    @Test
    void filtersByWhatIsFreeWhenWhereAndForHowMuch() {
        assertThat(found(ExecutiveQuery.all().withDaysPerMonthFree(NumberRange.between(6, null))))
                .hasSize(2);
        assertThat(found(ExecutiveQuery.all().withDaysPerMonthFree(NumberRange.between(7, null))))
                .isEmpty();
        assertThat(found(ExecutiveQuery.all().withDayRateMinor(NumberRange.between(null, 95_000))))
                .hasSize(2);
        assertThat(found(ExecutiveQuery.all().withDayRateMinor(NumberRange.between(null, 94_999))))
                .isEmpty();
        assertThat(found(ExecutiveQuery.all().withAvailableBy(LocalDate.parse("2026-04-01"))))
                .hasSize(2);
        assertThat(found(ExecutiveQuery.all().withAvailableBy(LocalDate.parse("2026-03-31"))))
                .isEmpty();
        assertThat(found(ExecutiveQuery.all().withRemotePercent(NumberRange.between(61, null))))
                .isEmpty();
        assertThat(found(ExecutiveQuery.all().withNear(new Near(new Place("Scotland", 55.9, -3.8), 100))))
                .isEmpty();
        assertThat(found(ExecutiveQuery.all().with(ExecutiveFacet.RESPONSIBILITY, Set.of("IT_GOVERNANCE"))))
                .hasSize(2);
    }

    @Test
    void findsWhoHoldsAtLeastAClearance() {
        assertThat(found(cleared("BPSS"))).containsExactly(COUNCIL, CHARITY);
        assertThat(found(cleared("CTC"))).containsExactly(COUNCIL);
        assertThat(found(cleared("SC"))).containsExactly(COUNCIL);
        assertThat(found(cleared("DV"))).isEmpty();
        assertThat(found(cleared("DV", "CTC"))).containsExactly(COUNCIL);
    }

    @Test
    void neitherFindsNorCountsAClearanceFromTheDayAfterItExpires() {
        assertThat(found(cleared("SC"), FAR_AHEAD)).containsExactly(COUNCIL);
        assertThat(found(cleared("SC"), FAR_AHEAD.plusDays(1))).isEmpty();
        assertThat(found(cleared("BPSS"), FAR_AHEAD.plusDays(1))).containsExactly(CHARITY);
        assertThat(clearances(ExecutiveQuery.all(), FAR_AHEAD)).containsExactly("BPSS 2", "CTC 1", "SC 1");
        assertThat(clearances(ExecutiveQuery.all(), FAR_AHEAD.plusDays(1))).containsExactly("BPSS 1");
    }

    @Test
    void countsClearancesRightUnderMultiSelect() {
        assertThat(clearances(cleared("SC"), LONG_PAST)).containsExactly("BPSS 2", "CTC 1", "SC 1");
        assertThat(clearances(cleared("SC").with(ExecutiveFacet.ROLE, Set.of("CISO")), LONG_PAST))
                .containsExactly("SC 0");
    }

    @Test
    void countsEveryFacet() {
        var facets = search.search(ExecutiveQuery.all()).facets();

        assertThat(facets)
                .extracting(Facet::name)
                .containsExactly("role", "sector", "region", "language", "responsibility", "skill", "clearance");
        assertThat(facets.subList(0, 6))
                .allSatisfy(facet -> assertThat(facet.values())
                        .isNotEmpty()
                        .allMatch(value -> value.count() == 2 && !value.selected()));
    }

    @ParameterizedTest
    @EnumSource(ExecutiveSort.class)
    void breaksTiesById(ExecutiveSort sort) {
        assertThat(found(ExecutiveQuery.all().withSort(sort))).containsExactly(COUNCIL, CHARITY);
    }

    @Test
    void retrievesTheClosestFirst() {
        var terms = new CandidateTerms(
                Set.of("CIO"), Set.of(), Set.of(), Set.of(), List.of("Select a CRM", "Work with hospices"), 10);

        var candidates = search.retrieve(terms, ExecutiveQuery.all(), RetrievalMode.TAXONOMY);

        assertThat(candidates).extracting(Candidate::id).containsExactly(CHARITY, COUNCIL);
        assertThat(candidates.getFirst().score()).isEqualTo(1);
        assertThat(candidates.getLast().score()).isBetween(0.0, 0.9);
    }

    private static ExecutiveQuery cleared(String... levels) {
        return ExecutiveQuery.all().with(ExecutiveFacet.CLEARANCE, Set.of(levels));
    }

    private List<String> clearances(ExecutiveQuery query, LocalDate day) {
        return on(day).search(query).facets().getLast().values().stream()
                .map(value -> value.value() + " " + value.count())
                .toList();
    }

    private List<UUID> found(ExecutiveQuery query, LocalDate day) {
        return found(on(day), query);
    }

    private ExecutiveSearch on(LocalDate day) {
        var noon = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new ElasticsearchExecutiveSearch(
                new SearchEngine(connection, connection, CircuitBreakerRegistry.ofDefaults(), noon),
                properties.alias(DocumentKind.EXECUTIVE),
                vectors,
                noon);
    }

    private List<UUID> found(ExecutiveQuery query) {
        return found(search, query);
    }

    private static List<UUID> found(ExecutiveSearch search, ExecutiveQuery query) {
        return search.search(query).items().stream()
                .map(hit -> hit.document().id())
                .toList();
    }
}
