package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.FieldValue;
import io.pilotage.search.worker.SearchWorkerApplication;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = SearchWorkerApplication.class)
@ContextConfiguration(initializers = EngagementSearchIT.Servers.class)
@Import(EngagementSearchIT.AtNoon.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngagementSearchIT {

    static class Servers extends SearchServers {
        Servers() {
            super("engagement_search_it");
        }
    }

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @TestConfiguration
    static class AtNoon {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    private static final UUID ERP = new UUID(1, 1);
    private static final UUID CYBER = new UUID(1, 2);
    private static final UUID PRODUCT = new UUID(1, 3);
    private static final UUID HEAD = new UUID(1, 4);
    private static final UUID CLOSED = new UUID(1, 5);

    @Autowired
    private SearchDocuments documents;

    @Autowired
    private EngagementSearch search;

    @BeforeAll
    void publish(@Autowired TransactionTemplate transaction) {
        var all = List.of(
                engagement(ERP, "Enterprise resource planning selection", "CIO", "ADVISORY", "THIRD", "LONDON", 20),
                engagement(CYBER, "Cyber review after a breach", "CISO", "ADVISORY", "PUBLIC", "NORTH_WEST", 5),
                engagement(
                        PRODUCT,
                        "Lead the engineers of a product caf\u00e9",
                        "CTO",
                        "FRACTIONAL",
                        "PRIVATE",
                        "LONDON",
                        0),
                engagement(HEAD, "Cover for a director of information", "HEAD_OF_IT", "INTERIM", "PUBLIC", "LONDON", 9),
                engagement(CLOSED, "Data strategy for housing", "CIO", "FRACTIONAL", "THIRD", "NORTH_WEST", -1));
        transaction.executeWithoutResult(
                status -> all.forEach(e -> documents.put(DocumentKind.ENGAGEMENT, e.id(), 1, e)));
        await().atMost(Duration.ofMinutes(2))
                .ignoreException(SearchUnavailable.class)
                .until(() -> search.search(EngagementQuery.all()).total() == all.size());
    }

    @Test
    void findsBySynonymsOfTheTaxonomy() {
        assertThat(found("ERP")).containsExactly(ERP);
        assertThat(found("chief information security officer")).containsExactly(CYBER);
    }

    @Test
    void findsByStemsAndWithoutAccents() {
        assertThat(found("leads engineer")).contains(PRODUCT);
        assertThat(found("cafe")).containsExactly(PRODUCT);
    }

    @Test
    void forgivesAMisspeltLongWordButNeverTakesCioForCto() {
        assertThat(found("entrprise")).containsExactly(ERP);
        assertThat(found("enterprize selektion")).containsExactly(ERP);
        assertThat(found("cto")).containsExactly(PRODUCT);
    }

    @Test
    void heedsPhrasesAndExclusions() {
        assertThat(found("\"data strategy\"")).containsExactly(CLOSED);
        assertThat(found("\"strategy data\"")).isEmpty();
        assertThat(found("-breach")).hasSize(4).doesNotContain(CYBER);
    }

    @Test
    void marksWhyAResultIsThere() {
        var hit =
                search.search(EngagementQuery.all().withWords("breach")).items().getFirst();

        assertThat(hit.highlights()).containsExactly("Cyber review after a <mark>breach</mark>");
        assertThat(hit.document())
                .isEqualTo(engagement(
                        CYBER, "Cyber review after a breach", "CISO", "ADVISORY", "PUBLIC", "NORTH_WEST", 5));
    }

    @Test
    void countsFacetsRightWhenSeveralValuesAreChosen() {
        var page = search.search(EngagementQuery.all()
                .with(EngagementFacet.SECTOR, Set.of("PUBLIC", "THIRD"))
                .with(EngagementFacet.REGION, Set.of("LONDON")));

        assertThat(ids(page)).containsExactlyInAnyOrder(ERP, HEAD);
        assertThat(page.total()).isEqualTo(2);
        assertThat(counts(page, "sector")).isEqualTo(Map.of("PUBLIC", 1L, "THIRD", 1L, "PRIVATE", 1L));
        assertThat(counts(page, "region")).isEqualTo(Map.of("LONDON", 2L, "NORTH_WEST", 2L));
        assertThat(counts(page, "role")).isEqualTo(Map.of("CIO", 1L, "HEAD_OF_IT", 1L));
        assertThat(page.facets().stream()
                        .filter(f -> f.name().equals("region"))
                        .findFirst()
                        .orElseThrow()
                        .values())
                .filteredOn(FacetValue::selected)
                .extracting(FacetValue::value)
                .containsExactly("LONDON");
    }

    @Test
    void keepsAChosenValueThatNothingHas() {
        var page = search.search(EngagementQuery.all().with(EngagementFacet.REGION, Set.of("WALES")));

        assertThat(page.total()).isZero();
        assertThat(counts(page, "region")).containsEntry("WALES", 0L).containsEntry("LONDON", 3L);
    }

    @Test
    void tellsOpenFromClosedAtTheMomentOfTheQuestion() {
        assertThat(ids(search.search(EngagementQuery.all().withOpenNow(true))))
                .hasSize(4)
                .doesNotContain(CLOSED);
        assertThat(search.search(EngagementQuery.all()).items())
                .filteredOn(hit -> !hit.open())
                .extracting(hit -> hit.document().id())
                .containsExactly(CLOSED);
    }

    @Test
    void filtersByRateDaysPlaceAndClosing() {
        assertThat(total(EngagementQuery.all().withDayRateMinor(NumberRange.between(110_000, null))))
                .isEqualTo(5);
        assertThat(total(EngagementQuery.all().withDayRateMinor(NumberRange.between(110_001, null))))
                .isZero();
        assertThat(total(EngagementQuery.all().withDayRateMinor(NumberRange.between(null, 79_999))))
                .isZero();
        assertThat(total(EngagementQuery.all().withDaysPerMonth(NumberRange.between(3, 4))))
                .isEqualTo(5);
        assertThat(total(EngagementQuery.all().withDaysPerMonth(NumberRange.between(4, null))))
                .isZero();
        assertThat(total(EngagementQuery.all().withNear(new Near(new Place("London", 51.5, -0.1), 50))))
                .isEqualTo(3);
        assertThat(ids(search.search(EngagementQuery.all().withOpenNow(true).withClosingBefore(days(6)))))
                .containsExactly(CYBER);
    }

    @ParameterizedTest
    @EnumSource(EngagementSort.class)
    void pagesThroughEverythingOnceInEveryOrder(EngagementSort sort) {
        var query = EngagementQuery.all().withSort(sort);
        var seen = new ArrayList<UUID>();
        String next = null;
        do {
            var page = search.search(query.withPage(next, 2));
            seen.addAll(ids(page));
            next = page.next();
        } while (next != null);

        assertThat(seen)
                .isEqualTo(ids(search.search(query)))
                .doesNotHaveDuplicates()
                .hasSize(sort == EngagementSort.CLOSING_SOON ? 4 : 5);
    }

    @Test
    void showsTheSameStateFromTheSecondPageOnWhateverChangesMeanwhile(@Autowired TransactionTemplate transaction) {
        var late = new UUID(1, 6);
        var query = EngagementQuery.all().withSort(EngagementSort.NEWEST);
        var first = search.search(query.withPage(null, 2));
        var second = search.search(query.withPage(first.next(), 2));
        put(
                transaction,
                1,
                engagement(late, "Published while somebody was reading", "CIO", "INTERIM", "THIRD", "LONDON", 9));
        try {
            await().until(() -> search.search(query).total() == 6);

            var third = search.search(query.withPage(second.next(), 2));

            assertThat(third.total()).isEqualTo(5);
            assertThat(third.next()).isNull();
            assertThat(Stream.of(first, second, third).flatMap(page -> ids(page).stream()))
                    .hasSize(5)
                    .doesNotHaveDuplicates()
                    .doesNotContain(late);
        } finally {
            transaction.executeWithoutResult(status -> documents.remove(DocumentKind.ENGAGEMENT, late, 2));
            await().until(() -> search.search(query).total() == 5);
        }
    }

    @Test
    void saysThatACursorHasExpiredWhenItsMomentIsOver(
            @Autowired @Qualifier("searchConnection") Elasticsearch connection) throws IOException {
        var first = search.search(EngagementQuery.all().withPage(null, 1)).next();
        var cursor = Objects.requireNonNull(
                search.search(EngagementQuery.all().withPage(first, 1)).next());
        var moment = Cursor.read(EngagementQuery.all().withPage(null, PageLimit.USUAL), cursor)
                .pointInTime();
        connection.client().closePointInTime(c -> c.id(moment));

        assertThatThrownBy(() -> search.search(EngagementQuery.all().withPage(cursor, 1)))
                .isInstanceOf(ExpiredCursor.class);
    }

    @Test
    void readsNoOtherIndexHoweverACursorWasForged(
            @Autowired @Qualifier("searchConnection") Elasticsearch connection,
            @Autowired ExecutiveSearch executives,
            @Autowired TransactionTemplate transaction)
            throws IOException {
        var executive = Documents.executive(new UUID(1, 9), "Not for everybody");
        transaction.executeWithoutResult(status -> documents.put(DocumentKind.EXECUTIVE, executive.id(), 1, executive));
        await().ignoreException(SearchUnavailable.class)
                .until(() -> executives.search(ExecutiveQuery.all()).total() == 1);
        var moment = connection
                .client()
                .openPointInTime(o -> o.index("engagement_search_it-executive").keepAlive(k -> k.time("1m")))
                .id();
        var query = EngagementQuery.all().withPage(null, PageLimit.USUAL);
        var sortValues = List.of(FieldValue.of(99.0), FieldValue.of(Long.MAX_VALUE), FieldValue.of(""));

        assertThat(search.search(query.withPage(new Cursor(moment, sortValues).text(query), 20))
                        .total())
                .isZero();
        assertThatThrownBy(() -> search.search(query.withPage(new Cursor("bm9uZQ", sortValues).text(query), 20)))
                .isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> search.search(query.withPage("x".repeat(5_000), 20)))
                .isInstanceOf(InvalidCursor.class);
    }

    @Test
    void offersWhatWasProbablyMeant() {
        assertThat(meant("breach -interim")).isNull();
        assertThat(meant("enterprize selektion -interim")).isEqualTo("enterprise selection -interim");
        assertThat(meant("enterprise selection")).isNull();
        assertThat(meant("xqzwvkj")).isNull();
        assertThat(search.search(EngagementQuery.all()
                                .withWords("enterprize")
                                .with(EngagementFacet.REGION, Set.of("NORTH_WEST")))
                        .didYouMean())
                .as("nothing that passes the filters has the word")
                .isNull();
    }

    @Test
    void completesWhatSomebodyBeginsToType() {
        assertThat(search.suggest("enterpr", 5)).containsExactly("Enterprise resource planning selection");
        assertThat(search.suggest("resource pl", 5)).containsExactly("resource planning selection");
        assertThat(search.suggest("CAF\u00c9", 5)).containsExactly("caf\u00e9");
        assertThat(search.suggest("harb", 5)).containsExactly("Harbour Trust");
        assertThat(search.suggest("e", 5)).isEmpty();
    }

    @Test
    void offersNothingOfWhatIsGone(@Autowired TransactionTemplate transaction) {
        var gone = new UUID(1, 7);
        put(transaction, 1, engagement(gone, "Wobbegong aquarium", "CIO", "INTERIM", "THIRD", "LONDON", 9));
        await().until(() -> !search.suggest("wobbeg", 5).isEmpty());
        assertThat(meant("wobbegang")).isEqualTo("wobbegong");

        transaction.executeWithoutResult(status -> documents.remove(DocumentKind.ENGAGEMENT, gone, 2));

        await().until(() -> search.suggest("wobbeg", 5).isEmpty());
        assertThat(meant("wobbegang")).isNull();
        assertThat(search.suggest("aquar", 5)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void completesOddBeginningsWithoutAnError(String typed) {
        assertThat(search.suggest(typed, 5)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void putsTheSoonestClosingFirstAndRollingOnesLast() {
        assertThat(ids(search.search(EngagementQuery.all().withSort(EngagementSort.CLOSING_SOON))))
                .containsExactly(CYBER, HEAD, ERP, PRODUCT);
    }

    @Test
    void refusesACursorOfAnotherQuery() {
        var cursor = search.search(EngagementQuery.all().withPage(null, 1)).next();

        assertThatThrownBy(() ->
                        search.search(EngagementQuery.all().withWords("erp").withPage(cursor, 1)))
                .isInstanceOf(InvalidCursor.class);
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void answersOddQuestionsWithoutAnError(String words) {
        assertThat(search.search(EngagementQuery.all().withWords(words)).total())
                .isBetween(0L, 5L);
    }

    static List<String> oddities() {
        return List.of(
                "",
                "   ",
                "-",
                "\"",
                "\"\"\"",
                "*",
                "a*b?c~2^9 AND OR NOT (",
                "title:erp AND {\"match_all\":{}}",
                "\u0000\u0001\u001f",
                "\ud83d\ude80 \ud83d\udc69\u200d\ud83d\udcbb",
                "\u0645\u062f\u064a\u0631 \u05de\u05e0\u05d4\u05dc",
                "\ud800",
                "x".repeat(1_000_000),
                "enterprise architecture governance ".repeat(10_000),
                "-a ".repeat(10_000),
                "(".repeat(10_000),
                "((\"a\" -(".repeat(10_000),
                "{\"bool\":{\"must\":[".repeat(5_000),
                "\u202eesrever\u202c \u2067\u0645\u2069",
                "it is of the and");
    }

    @Test
    void retrievesTheClosestOfThoseThatQualify() {
        var terms = new CandidateTerms(
                Set.of("CISO"),
                Set.of("IT_GOVERNANCE"),
                Set.of(),
                Set.of("PUBLIC"),
                List.of("Recovery from a breach"),
                500);

        var candidates = search.retrieve(terms, EngagementQuery.all().withOpenNow(true), RetrievalMode.TAXONOMY);

        assertThat(candidates).hasSize(4);
        assertThat(candidates.getFirst()).isEqualTo(new Candidate(CYBER, 1));
        assertThat(candidates)
                .allMatch(c -> c.score() >= 0 && c.score() <= 1)
                .extracting(Candidate::id)
                .doesNotContain(CLOSED);
    }

    @Test
    void retrievesWithTheLongestOfBriefs() {
        var text = "Own the governance of suppliers, budgets, infrastructure and cyber risk. ".repeat(200);
        var terms =
                new CandidateTerms(Set.of("CIO"), Set.of(), Set.of(), Set.of(), Collections.nCopies(200, text), 500);

        assertThat(search.retrieve(terms, EngagementQuery.all())).hasSize(5);
    }

    private void put(TransactionTemplate transaction, long version, EngagementDocument document) {
        transaction.executeWithoutResult(
                status -> documents.put(DocumentKind.ENGAGEMENT, document.id(), version, document));
    }

    private @Nullable String meant(String words) {
        return search.search(EngagementQuery.all().withWords(words)).didYouMean();
    }

    private List<UUID> found(String words) {
        return ids(search.search(EngagementQuery.all().withWords(words)));
    }

    private long total(EngagementQuery query) {
        return search.search(query).total();
    }

    private static List<UUID> ids(SearchPage<EngagementHit> page) {
        return page.items().stream().map(hit -> hit.document().id()).toList();
    }

    private static Map<String, Long> counts(SearchPage<?> page, String facet) {
        return page.facets().stream()
                .filter(f -> f.name().equals(facet))
                .flatMap(f -> f.values().stream())
                .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    /** Closing after so many days; rolling when none. */
    private static EngagementDocument engagement(
            UUID id, String title, String role, String kind, String sector, String region, int closingIn) {
        return Documents.engagement(id, title, role, kind, sector, region, closingIn == 0 ? null : days(closingIn));
    }
}
