package io.pilotage.marketplace.executive.web;

import io.pilotage.marketplace.executive.ExecutiveDirectory;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.ExecutiveSearchRequest;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileDetails;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.IfMatch;
import io.pilotage.marketplace.web.Paging;
import io.pilotage.marketplace.web.ResultsResponse;
import io.pilotage.marketplace.web.SuggestionsResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published executives. */
@RestController
@RequestMapping("/api/v1/executives")
class ExecutiveController {

    private final Executives executives;
    private final ExecutiveDirectory directory;

    ExecutiveController(Executives executives, ExecutiveDirectory directory) {
        this.executives = executives;
        this.directory = directory;
    }

    @GetMapping
    ResultsResponse<ExecutiveHitResponse> search(@ParameterObject ExecutiveSearchRequest request) {
        return ResultsResponse.of(directory.search(request.query()), ExecutiveHitResponse::of);
    }

    /** Newest first, from the database: for looking around while search does not answer. */
    @GetMapping("/newest")
    Slice<ExecutiveHitResponse> newest(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        return directory
                .newest(after == null ? null : new ExecutiveId(after), Paging.limit(limit))
                .map(ExecutiveHitResponse::of);
    }

    /** How what somebody begins to type can go on, out of what is published. */
    @GetMapping("/suggestions")
    SuggestionsResponse suggestions(@RequestParam String words) {
        return new SuggestionsResponse(directory.suggest(words, SuggestionsResponse.MOST));
    }

    @GetMapping("/{id}")
    ResponseEntity<ProfileDetails> get(@PathVariable UUID id) {
        ProfileDetails details = executives.get(new ExecutiveId(id));
        return IfMatch.tagged(details.version(), details);
    }
}
