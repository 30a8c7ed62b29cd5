package io.pilotage.marketplace.matching.web;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.matching.MatchBases;
import io.pilotage.marketplace.matching.MatchBasisDetails;
import io.pilotage.marketplace.matching.MatchCriterion;
import io.pilotage.marketplace.web.IfMatch;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an engagement's matches rest on. */
@RestController
@RequestMapping("/api/v1/engagements/{id}/match-basis")
class MatchBasisController {

    private final MatchBases bases;

    MatchBasisController(MatchBases bases) {
        this.bases = bases;
    }

    /** What is left out goes back to the usual. */
    record MatchBasisRequest(
            @Nullable Map<MatchCriterion, Integer> weights,
            @Nullable String needs) {}

    @GetMapping
    ResponseEntity<MatchBasisDetails> get(@PathVariable UUID id) {
        return tagged(bases.get(new EngagementId(id)));
    }

    @PutMapping
    ResponseEntity<MatchBasisDetails> choose(
            @PathVariable UUID id, @RequestHeader("If-Match") IfMatch ifMatch, @RequestBody MatchBasisRequest request) {
        return tagged(bases.choose(new EngagementId(id), ifMatch.version(), request.weights(), request.needs()));
    }

    private static ResponseEntity<MatchBasisDetails> tagged(MatchBasisDetails details) {
        return IfMatch.tagged(details.version(), details);
    }
}
