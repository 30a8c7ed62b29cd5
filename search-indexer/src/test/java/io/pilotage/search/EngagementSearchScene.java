package io.pilotage.search;

import static org.awaitility.Awaitility.await;

import io.pilotage.search.worker.SearchWorkerApplication;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Five engagements of different kinds at noon of one day; {@link #CLOSED} took its last bid the day before. */
@SpringBootTest(classes = SearchWorkerApplication.class)
@ContextConfiguration(initializers = EngagementSearchScene.Servers.class)
@Import(EngagementSearchScene.AtNoon.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngagementSearchScene {

    static class Servers extends SearchServers {
        Servers() {
            super("engagement_search_it");
        }
    }

    static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @TestConfiguration
    static class AtNoon {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    static final UUID ERP = new UUID(1, 1);
    static final UUID CYBER = new UUID(1, 2);
    static final UUID PRODUCT = new UUID(1, 3);
    static final UUID HEAD = new UUID(1, 4);
    static final UUID CLOSED = new UUID(1, 5);

    @Autowired
    SearchDocuments documents;

    @Autowired
    EngagementSearch search;

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

    void put(TransactionTemplate transaction, long version, EngagementDocument document) {
        transaction.executeWithoutResult(
                status -> documents.put(DocumentKind.ENGAGEMENT, document.id(), version, document));
    }

    @Nullable
    String meant(String words) {
        return search.search(EngagementQuery.all().withWords(words)).didYouMean();
    }

    List<UUID> found(String words) {
        return ids(search.search(EngagementQuery.all().withWords(words)));
    }

    long total(EngagementQuery query) {
        return search.search(query).total();
    }

    static List<UUID> ids(SearchPage<EngagementHit> page) {
        return page.items().stream().map(hit -> hit.document().id()).toList();
    }

    static Map<String, Long> counts(SearchPage<?> page, String facet) {
        return page.facets().stream()
                .filter(f -> f.name().equals(facet))
                .flatMap(f -> f.values().stream())
                .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
    }

    static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    /** Closing after so many days; rolling when none. */
    static EngagementDocument engagement(
            UUID id, String title, String role, String kind, String sector, String region, int closingIn) {
        return Documents.engagement(id, title, role, kind, sector, region, closingIn == 0 ? null : days(closingIn));
    }
}
