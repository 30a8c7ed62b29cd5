package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;

/** Complete orders: each ends with the id, so that no two things ever tie. */
final class Order {

    private static final SortOptions BY_ID = by("id", SortOrder.Asc);

    private Order() {}

    static List<SortOptions> relevance() {
        return List.of(
                SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc))), by("publishedAt", SortOrder.Desc), BY_ID);
    }

    /** By score alone, as candidates are ranked. */
    static List<SortOptions> closest() {
        return List.of(SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc))), BY_ID);
    }

    static List<SortOptions> ascending(String field) {
        return List.of(by(field, SortOrder.Asc), BY_ID);
    }

    static List<SortOptions> descending(String field) {
        return List.of(by(field, SortOrder.Desc), BY_ID);
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(order).missing("_last")));
    }
}
