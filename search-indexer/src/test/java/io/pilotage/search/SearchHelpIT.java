package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is offered to somebody who types: the rest of a word, and the word that was meant. */
class SearchHelpIT extends EngagementSearchScene {

    @Test
    void offersWhatWasProbablyMeant() {
        assertThat(meant("breach -interim")).isNull();
        assertThat(meant("enterprize selektion -interim")).isEqualTo("enterprise selection -interim");
        assertThat(meant("enterprise selection")).isNull();
        assertThat(meant("xqzwvkj")).isNull();
        assertThat(search.search(EngagementQuery.all()
                                .withWords("enterprize")
                                .with(EngagementFacet.REGION, Set.of("NORTH_WEST")))
                        .didYouMean())
                .as("nothing that passes the filters has the word")
                .isNull();
    }

    @Test
    void completesWhatSomebodyBeginsToType() {
        assertThat(search.suggest("enterpr", 5)).containsExactly("Enterprise resource planning selection");
        assertThat(search.suggest("resource pl", 5)).containsExactly("resource planning selection");
        assertThat(search.suggest("CAF\u00c9", 5)).containsExactly("caf\u00e9");
        assertThat(search.suggest("harb", 5)).containsExactly("Harbour Trust");
        assertThat(search.suggest("e", 5)).isEmpty();
    }

    @Test
    void offersNothingOfWhatIsGone(@Autowired TransactionTemplate transaction) {
        var gone = new UUID(1, 7);
        put(transaction, 1, engagement(gone, "Wobbegong aquarium", "CIO", "INTERIM", "THIRD", "LONDON", 9));
        await().until(() -> !search.suggest("wobbeg", 5).isEmpty());
        assertThat(meant("wobbegang")).isEqualTo("wobbegong");

        transaction.executeWithoutResult(status -> documents.remove(DocumentKind.ENGAGEMENT, gone, 2));

        await().until(() -> search.suggest("wobbeg", 5).isEmpty());
        assertThat(meant("wobbegang")).isNull();
        assertThat(search.suggest("aquar", 5)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void completesOddBeginningsWithoutAnError(String typed) {
        assertThat(search.suggest(typed, 5)).hasSizeLessThanOrEqualTo(5);
    }
}
