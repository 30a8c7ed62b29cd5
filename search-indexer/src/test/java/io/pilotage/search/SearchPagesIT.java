package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything comes once, page by page, and a cursor opens nothing else. */
class SearchPagesIT extends EngagementSearchScene {

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
    void putsTheSoonestClosingFirstAndRollingOnesLast() {
        assertThat(ids(search.search(EngagementQuery.all().withSort(EngagementSort.CLOSING_SOON))))
                .containsExactly(CYBER, HEAD, ERP, PRODUCT);
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
    void refusesACursorOfAnotherQuery() {
        var cursor = search.search(EngagementQuery.all().withPage(null, 1)).next();

        assertThatThrownBy(() ->
                        search.search(EngagementQuery.all().withWords("erp").withPage(cursor, 1)))
                .isInstanceOf(InvalidCursor.class);
    }
}
