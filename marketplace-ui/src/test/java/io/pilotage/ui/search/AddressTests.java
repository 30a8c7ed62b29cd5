package io.pilotage.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.pilotage.search.EngagementFacet;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSort;
import io.pilotage.search.ExecutiveFacet;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSort;
import io.pilotage.search.Near;
import io.pilotage.search.NumberRange;
import io.pilotage.search.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressTests {

    @Test
    void readsBackEveryPartOfAQuestionForEngagements() {
        EngagementQuery query = EngagementQuery.all()
                .withWords("\"board report\" -ERP")
                .with(EngagementFacet.ROLE, Set.of("CIO", "CTO"))
                .with(EngagementFacet.REMOTE, Set.of("true"))
                .withDaysPerMonth(NumberRange.between(1.5, 4))
                .withDayRateMinor(NumberRange.between(70_000, null))
                .withClosingBefore(Instant.parse("2026-12-01T00:00:00Z"))
                .withNear(new Near(Places.named("Leeds").orElseThrow(), 40))
                .withSort(EngagementSort.CLOSING_SOON);
        assertThat(EngagementAddress.read(EngagementAddress.write(query))).isEqualTo(query);
    }

    @Test
    void readsBackEveryPartOfAQuestionForExecutives() {
        ExecutiveQuery query = ExecutiveQuery.all()
                .withWords("charity")
                .with(ExecutiveFacet.LANGUAGE, Set.of("Welsh"))
                .withDaysPerMonthFree(NumberRange.between(2, null))
                .withDayRateMinor(NumberRange.between(null, 90_000))
                .withAvailableBy(LocalDate.of(2027, 1, 4))
                .withRemotePercent(NumberRange.between(50, null))
                .withNear(new Near(Places.named("Stratford-upon-Avon").orElseThrow(), 25))
                .withSort(ExecutiveSort.LOWEST_RATE);
        assertThat(ExecutiveAddress.read(ExecutiveAddress.write(query))).isEqualTo(query);
    }

    @Test
    void asksForWhatIsOpenUnlessTheAddressSaysOtherwise() {
        assertThat(EngagementAddress.read(QueryParameters.empty()).openNow()).isTrue();
        assertThat(EngagementAddress.read(QueryParameters.simple(Map.of("closed", "true")))
                        .openNow())
                .isFalse();
    }

    @Test
    void disregardsNonsense() {
        EngagementQuery query = EngagementAddress.read(QueryParameters.simple(Map.of(
                "days-from",
                "many",
                "rate-to",
                "-1",
                "closing-before",
                "tomorrow",
                "sort",
                "best",
                "near",
                "Atlantis",
                "within",
                "50",
                "words",
                "x".repeat(500))));
        assertThat(query).isEqualTo(EngagementQuery.all().withOpenNow(true).withWords("x".repeat(400)));
    }
}
