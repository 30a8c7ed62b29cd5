package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final EngagementQuery QUERY = EngagementQuery.all()
            .withWords("erp")
            .with(EngagementFacet.ROLE, Set.of("CIO", "CTO"))
            .with(EngagementFacet.SECTOR, Set.of("PUBLIC"));

    private static final Cursor CURSOR = new Cursor("moment", List.of(FieldValue.of("x")));

    @Test
    void bringsBackTheMomentAndTheSortValues() {
        var cursor = new Cursor(
                        "moment", List.of(FieldValue.of(1.5), FieldValue.of(7L), FieldValue.NULL, FieldValue.of("x")))
                .text(QUERY);

        var values = Cursor.read(QUERY, cursor).sortValues();

        assertThat(Cursor.read(QUERY, cursor).pointInTime()).isEqualTo("moment");

        assertThat(values.get(0).doubleValue()).isEqualTo(1.5);
        assertThat(values.get(1).longValue()).isEqualTo(7);
        assertThat(values.get(2).isNull()).isTrue();
        assertThat(values.get(3).stringValue()).isEqualTo("x");
    }

    @Test
    void fitsAnEqualQueryThatWasPutTogetherInAnotherOrder() {
        var other = EngagementQuery.all()
                .with(EngagementFacet.SECTOR, Set.of("PUBLIC"))
                .with(EngagementFacet.ROLE, Set.of("CTO", "CIO"))
                .with(EngagementFacet.REGION, Set.of())
                .withWords("erp");

        assertThat(Cursor.read(other, CURSOR.text(QUERY)).sortValues()).hasSize(1);
    }

    @Test
    void fitsNoOtherQuery() {
        var cursor = CURSOR.text(QUERY);

        assertThatThrownBy(() -> Cursor.read(QUERY.withWords("crm"), cursor)).isInstanceOf(InvalidCursor.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "e30", "W10", "W3t9XQ", "WzEsMl0", "bnVsbA", "WyJhIiwxXQ", "W1tdLDFd"})
    void refusesWhatItHasNotIssued(String cursor) {
        assertThatThrownBy(() -> Cursor.read(QUERY, cursor)).isInstanceOf(InvalidCursor.class);
    }

    @Property
    void refusesAnyOtherText(@ForAll byte[] bytes) {
        var cursor = Base64.getUrlEncoder().encodeToString(bytes);

        assertThatThrownBy(() -> Cursor.read(QUERY, cursor)).isInstanceOf(InvalidCursor.class);
    }
}
