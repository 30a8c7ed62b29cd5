package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type finds what they mean. */
class SearchWordsIT extends EngagementSearchScene {

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

    @ParameterizedTest
    @MethodSource("oddities")
    void answersOddQuestionsWithoutAnError(String words) {
        assertThat(search.search(EngagementQuery.all().withWords(words)).total())
                .isBetween(0L, 5L);
    }
}
