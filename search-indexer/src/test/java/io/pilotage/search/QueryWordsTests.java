package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QueryWordsTests {

    @Test
    void tellsWordsFromPhrasesAndExclusions() {
        var words = QueryWords.parse("part-time \"head of IT\" -interim cio -\"help desk\"");

        assertThat(words.plain()).containsExactly("part-time", "cio");
        assertThat(words.phrases()).containsExactly("head of IT");
        assertThat(words.excluded()).containsExactly("interim", "help desk");
    }

    @Test
    void writesTheQuestionWithOtherPlainWords() {
        assertThat(QueryWords.parse("enterprize \"head of IT\" -interim -\"help desk\"")
                        .withPlain("enterprise"))
                .isEqualTo("enterprise \"head of IT\" -interim -\"help desk\"");
    }

    @Test
    void takesTypographicQuotesForQuotes() {
        assertThat(QueryWords.parse("\u201cdata strategy\u201d").phrases()).containsExactly("data strategy");
    }

    @Test
    void takesAnUnclosedQuoteForPlainWords() {
        assertThat(QueryWords.parse("\"data strategy").plain()).containsExactly("data", "strategy");
    }

    @Test
    void passesOverWhatCarriesNoMeaning() {
        var words = QueryWords.parse("- -- \"\" ( ) * \u0000 \u202e && -");

        assertThat(List.of(words.plain(), words.phrases(), words.excluded())).allMatch(List::isEmpty);
    }

    @Test
    void splitsAtControlCharactersAndInvisibleOnes() {
        assertThat(QueryWords.parse("erp\u0000crm\u200bgis").plain()).containsExactly("erp", "crm", "gis");
    }

    @Test
    void readsNoMoreThanItsLimits() {
        var words = QueryWords.parse("word ".repeat(1_000_000));

        assertThat(words.plain()).hasSize(40);
    }

    @Property
    void understandsAnyText(@ForAll String text) {
        var words = QueryWords.parse(text);

        assertThat(Stream.of(words.plain(), words.phrases(), words.excluded()).flatMap(List::stream))
                .allMatch(word -> !word.isBlank())
                .hasSizeLessThanOrEqualTo(40);
    }
}
