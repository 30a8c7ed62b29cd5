package io.pilotage.marketplace.matching.web;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.matching.Match;
import io.pilotage.marketplace.matching.Matching;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matches both ways, with their reasons. */
@RestController
@RequestMapping("/api/v1")
class MatchController {

    private final Matching matching;

    MatchController(Matching matching) {
        this.matching = matching;
    }

    @GetMapping("/engagements/{id}/matches")
    Slice<Match> executives(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return matching.executivesFor(new EngagementId(id), after, Paging.limit(limit));
    }

    @GetMapping("/executives/me/matches")
    Slice<Match> engagements(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "20") int limit) {
        return matching.engagementsForMe(after, Paging.limit(limit));
    }
}
