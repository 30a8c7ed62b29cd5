package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.matching.CriterionScore;
import io.pilotage.marketplace.matching.Match;
import io.pilotage.marketplace.matching.Matching;
import io.pilotage.search.DocumentKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why engagements suit the executive who is told of them: the three reasons that weigh most in the explained match. */
@Component
class AlertReasons {

    private static final int MOST = 3;

    /** What is unknown counts half: only a better score is a reason. */
    private static final double UNKNOWN = 0.5;

    private final Matching matching;

    AlertReasons(Matching matching) {
        this.matching = matching;
    }

    /** By the thing's id; things without a reason are left out, and executives have none here: no engagement is being staffed. */
    Map<UUID, List<String>> of(SavedQuery query, List<Answer> answers) {
        Map<UUID, List<String>> reasons = new HashMap<>();
        if (query.kind() == DocumentKind.ENGAGEMENT) {
            Set<EngagementId> ids = answers.stream()
                    .map(answer -> new EngagementId(answer.id()))
                    .collect(Collectors.toSet());
            for (Match match : matching.engagementsForMe(ids)) {
                List<String> best = best(match);
                if (!best.isEmpty()) {
                    reasons.put(match.id(), best);
                }
            }
        }
        return reasons;
    }

    private static List<String> best(Match match) {
        return match.criteria().stream()
                .filter(criterion -> criterion.score() > UNKNOWN && criterion.weight() > 0)
                .sorted(Comparator.comparingDouble((CriterionScore it) -> it.weight() * it.score())
                        .reversed())
                .limit(MOST)
                .map(criterion -> criterion.name() + ": " + criterion.evidence())
                .toList();
    }
}
