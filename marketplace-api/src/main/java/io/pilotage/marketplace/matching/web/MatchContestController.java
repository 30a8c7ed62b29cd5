package io.pilotage.marketplace.matching.web;

import io.pilotage.marketplace.matching.ContestDetails;
import io.pilotage.marketplace.matching.ContestId;
import io.pilotage.marketplace.matching.MatchContests;
import io.pilotage.marketplace.matching.ShownMatchDetails;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Matches that were shown, and those that were contested. */
@RestController
@RequestMapping("/api/v1")
class MatchContestController {

    private final MatchContests contests;

    MatchContestController(MatchContests contests) {
        this.contests = contests;
    }

    record ContestRequest(@Nullable String reason) {}

    record AnswerRequest(@Nullable String answer) {}

    @GetMapping("/shown-matches/{id}")
    ShownMatchDetails shown(@PathVariable UUID id) {
        return contests.shown(id);
    }

    @PostMapping("/shown-matches/{id}/contest")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ContestDetails> contest(@PathVariable UUID id, @RequestBody ContestRequest request) {
        ContestDetails raised = contests.contest(id, request.reason());
        return ResponseEntity.created(
                        URI.create("/api/v1/match-contests/" + raised.id().value()))
                .body(raised);
    }

    @GetMapping("/match-contests")
    Slice<ContestDetails> queue(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        return contests.queue(after, Paging.limit(limit));
    }

    @GetMapping("/match-contests/{id}")
    ContestDetails get(@PathVariable UUID id) {
        return contests.get(new ContestId(id));
    }

    @PostMapping("/match-contests/{id}/answer")
    ContestDetails answer(@PathVariable UUID id, @RequestBody AnswerRequest request) {
        return contests.answer(new ContestId(id), request.answer());
    }
}
