package io.pilotage.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The engagements nearest to what somebody offers. */
class EngagementCandidatesIT extends EngagementSearchScene {

    @Test
    void retrievesTheClosestOfThoseThatQualify() {
        var terms = new CandidateTerms(
                Set.of("CISO"),
                Set.of("IT_GOVERNANCE"),
                Set.of(),
                Set.of("PUBLIC"),
                List.of("Recovery from a breach"),
                500);

        var candidates = search.retrieve(terms, EngagementQuery.all().withOpenNow(true), RetrievalMode.TAXONOMY);

        assertThat(candidates).hasSize(4);
        assertThat(candidates.getFirst()).isEqualTo(new Candidate(CYBER, 1));
        assertThat(candidates)
                .allMatch(c -> c.score() >= 0 && c.score() <= 1)
                .extracting(Candidate::id)
                .doesNotContain(CLOSED);
    }

    @Test
    void retrievesWithTheLongestOfBriefs() {
        var text = "Own the governance of suppliers, budgets, infrastructure and cyber risk. ".repeat(200);
        var terms =
                new CandidateTerms(Set.of("CIO"), Set.of(), Set.of(), Set.of(), Collections.nCopies(200, text), 500);

        assertThat(search.retrieve(terms, EngagementQuery.all())).hasSize(5);
    }
}
