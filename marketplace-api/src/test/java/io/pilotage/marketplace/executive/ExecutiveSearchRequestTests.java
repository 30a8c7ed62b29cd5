package io.pilotage.marketplace.executive;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.testing.QueryParts;
import io.pilotage.search.ExecutiveFacet;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSort;
import io.pilotage.search.Near;
import io.pilotage.search.NumberRange;
import io.pilotage.search.Places;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExecutiveSearchRequestTests {

    private static final ExecutiveQuery ASKED = ExecutiveQuery.all()
            .withWords("\"data protection\"")
            .with(ExecutiveFacet.ROLE, Set.of("CIO", "CISO"))
            .with(ExecutiveFacet.SECTOR, Set.of("THIRD"))
            .with(ExecutiveFacet.REGION, Set.of("SCOTLAND"))
            .with(ExecutiveFacet.LANGUAGE, Set.of("Welsh"))
            .with(ExecutiveFacet.RESPONSIBILITY, Set.of("IT_GOVERNANCE"))
            .with(ExecutiveFacet.SKILL, Set.of("COMMUNICATION"))
            .with(ExecutiveFacet.CLEARANCE, Set.of("SC"))
            .withDaysPerMonthFree(NumberRange.between(2, null))
            .withDayRateMinor(NumberRange.between(65_050, 90_000))
            .withAvailableBy(LocalDate.of(2027, 2, 1))
            .withRemotePercent(NumberRange.between(40, null))
            .withNear(new Near(Places.named("Leeds").orElseThrow(), 80))
            .withSort(ExecutiveSort.LOWEST_RATE);

    @Test
    void saysTheSameAsTheQuery() {
        assertThat(ExecutiveSearchRequest.of(ASKED).query()).isEqualTo(ASKED);
        assertThat(ExecutiveSearchRequest.of(ExecutiveQuery.all()).query()).isEqualTo(ExecutiveQuery.all());
        assertThat(ASKED.selected()).containsOnlyKeys(ExecutiveFacet.values());
    }

    /** A part that a query gains later must be said here, too, or else saved searches would lose it. */
    @Test
    void leavesOutNothingButThePageAndWhatWasTold() {
        assertThat(QueryParts.alike(ASKED, ExecutiveQuery.all()))
                .containsExactly("publishedAfter", "after", "limit", "except");
    }
}
