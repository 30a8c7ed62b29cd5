package io.pilotage.marketplace.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.testing.QueryParts;
import io.pilotage.search.EngagementFacet;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSort;
import io.pilotage.search.Near;
import io.pilotage.search.NumberRange;
import io.pilotage.search.Places;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngagementSearchRequestTests {

    private static final EngagementQuery ASKED = EngagementQuery.all()
            .withWords("erp -sap")
            .with(EngagementFacet.KIND, Set.of("FRACTIONAL", "INTERIM"))
            .with(EngagementFacet.ROLE, Set.of("CIO"))
            .with(EngagementFacet.SECTOR, Set.of("THIRD"))
            .with(EngagementFacet.SIZE_BAND, Set.of("SMALL"))
            .with(EngagementFacet.REGION, Set.of("SCOTLAND"))
            .with(EngagementFacet.RESPONSIBILITY, Set.of("IT_GOVERNANCE"))
            .with(EngagementFacet.SKILL, Set.of("COMMUNICATION"))
            .with(EngagementFacet.LANGUAGE, Set.of("Welsh"))
            .with(EngagementFacet.CLEARANCE, Set.of("SC"))
            .with(EngagementFacet.REMOTE, Set.of("true"))
            .withDaysPerMonth(NumberRange.between(1.5, 4))
            .withDayRateMinor(NumberRange.between(65_050, 90_000))
            .withClosingBefore(Instant.parse("2027-01-31T17:00:00Z"))
            .withOpenNow(true)
            .withNear(new Near(Places.named("Leeds").orElseThrow(), 80))
            .withSort(EngagementSort.NEWEST);

    @Test
    void saysTheSameAsTheQuery() {
        assertThat(EngagementSearchRequest.of(ASKED).query()).isEqualTo(ASKED);
        assertThat(EngagementSearchRequest.of(EngagementQuery.all()).query()).isEqualTo(EngagementQuery.all());
        assertThat(ASKED.selected()).containsOnlyKeys(EngagementFacet.values());
    }

    /** A part that a query gains later must be said here, too, or else saved searches would lose it. */
    @Test
    void leavesOutNothingButThePageAndWhatWasTold() {
        assertThat(QueryParts.alike(ASKED, EngagementQuery.all()))
                .containsExactly("publishedAfter", "after", "limit", "except");
    }

    @Test
    void leavesOutValuesThatTheDomainDoesNotKnow() {
        EngagementQuery nonsense = EngagementQuery.all().with(EngagementFacet.KIND, Set.of("INTERIM", "NONSENSE"));
        assertThat(EngagementSearchRequest.of(nonsense).query())
                .isEqualTo(EngagementQuery.all().with(EngagementFacet.KIND, Set.of("INTERIM")));
    }
}
