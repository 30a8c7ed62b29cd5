package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.search.CandidateTerms;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens to the evaluation what matching does between retrieval and ranking, exactly as the application does it. */
public final class JudgedMatching {

    /** The judgements were made of profiles as they stood then. */
    private static final LocalDate TODAY = LocalDate.parse("2026-09-01");

    private JudgedMatching() {}

    /** What the application looks for on behalf of an engagement whose organisation has changed nothing. */
    public static CandidateTerms terms(EngagementDetails engagement) {
        Wanted wanted = MatchSides.wanted(engagement);
        return new CandidateTerms(
                wanted.role() == null ? Set.of() : Set.of(wanted.role().name()),
                MatchSides.names(wanted.responsibilities()),
                MatchSides.names(wanted.skills()),
                Set.of(wanted.sector().name()),
                Needs.searched(Needs.usual(engagement.brief())),
                500);
    }

    /** The explained score with the usual weights. */
    public static JudgedScore score(EngagementDetails engagement, ProfileContent profile, @Nullable Double nearness) {
        Wanted wanted = MatchSides.wanted(engagement);
        MatchScore score =
                MatchScore.of(wanted, MatchSides.offered(profile), nearness, MatchWeights.usual(wanted.kind()), TODAY);
        return new JudgedScore(score.value(), score.criteria());
    }
}
