package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What narrows a search, and the counts beside it. */
class SearchFiltersIT extends EngagementSearchScene {

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

    @Test
    void answersManyQuestionsTogetherAsEachAlone() {
        var queries = Stream.concat(
                        Stream.of("", "erp", "\"data strategy\"", "-breach", "nothing of the kind")
                                .map(EngagementQuery.all()::withWords),
                        Stream.of(
                                EngagementQuery.all().with(EngagementFacet.SECTOR, Set.of("PUBLIC", "THIRD")),
                                EngagementQuery.all().withOpenNow(true).withSort(EngagementSort.NEWEST),
                                EngagementQuery.all().withPublishedAfter(Documents.PUBLISHED),
                                EngagementQuery.all().without(Set.of(CYBER)),
                                EngagementQuery.all().withPage(null, 2)))
                .toList();

        assertThat(search.searchAll(queries))
                .isEqualTo(queries.stream()
                        .map(search::search)
                        .map(page -> new Found<>(page.items(), page.total()))
                        .toList());
    }

    @Test
    void leavesOutWhatItIsToldToLeaveOut() {
        var everything = search.search(EngagementQuery.all());
        var others = search.search(EngagementQuery.all().without(Set.of(CYBER)));

        assertThat(ids(others)).doesNotContain(CYBER);
        assertThat(others.total()).isEqualTo(everything.total() - 1);
    }

    @Test
    void bendsNoWordOfManyQuestions() {
        assertThat(search.searchAll(List.of(EngagementQuery.all().withWords("entrprise"))))
                .extracting(Found::total)
                .containsExactly(0L);
        assertThat(search.searchAll(List.of())).isEmpty();
    }
}
