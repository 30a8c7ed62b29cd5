package io.pilotage.marketplace.engagement.web;

import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementSearchRequest;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.moderation.Finding;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.IfMatch;
import io.pilotage.marketplace.web.Paging;
import io.pilotage.marketplace.web.ResultsResponse;
import io.pilotage.marketplace.web.SuggestionsResponse;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.PublishedDocuments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Engagements, from the first draft to their end. */
@RestController
@RequestMapping("/api/v1")
class EngagementController {

    private final Engagements engagements;
    private final EngagementSearch search;
    private final PublishedDocuments published;

    EngagementController(Engagements engagements, EngagementSearch search, PublishedDocuments published) {
        this.engagements = engagements;
        this.search = search;
        this.published = published;
    }

    record ReasonRequest(@NotBlank String reason) {}

    record AppealRequest(@NotBlank String statement) {}

    @PostMapping("/organisations/{organisation}/engagements")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EngagementResponse> create(@PathVariable UUID organisation, @RequestBody Brief brief) {
        EngagementDetails created = engagements.create(new OrganisationId(organisation), brief);
        return ResponseEntity.created(
                        URI.create("/api/v1/engagements/" + created.id().value()))
                .eTag("\"" + created.version() + "\"")
                .body(EngagementResponse.of(created));
    }

    @GetMapping("/organisations/{organisation}/engagements")
    Slice<EngagementResponse> mine(
            @PathVariable UUID organisation,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") int limit) {
        return engagements
                .mine(
                        new OrganisationId(organisation),
                        after == null ? null : new EngagementId(after),
                        Paging.limit(limit))
                .map(EngagementResponse::of);
    }

    @GetMapping("/engagements")
    ResultsResponse<EngagementHitResponse> search(@ParameterObject EngagementSearchRequest request) {
        return ResultsResponse.of(search.search(request.query()), EngagementHitResponse::of);
    }

    /** What takes bids, newest first, from the database: for looking around while search does not answer. */
    @GetMapping("/engagements/newest")
    Slice<EngagementHitResponse> newest(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        return Slice.of(
                        published.engagements(after, Paging.limit(limit) + 1),
                        limit,
                        hit -> hit.document().id().toString())
                .map(EngagementHitResponse::of);
    }

    /** How what somebody begins to type can go on, out of what is published. */
    @GetMapping("/engagements/suggestions")
    SuggestionsResponse suggestions(@RequestParam String words) {
        return new SuggestionsResponse(search.suggest(words, SuggestionsResponse.MOST));
    }

    @GetMapping("/engagements/{id}")
    ResponseEntity<EngagementResponse> get(@PathVariable UUID id) {
        return tagged(engagements.get(new EngagementId(id)));
    }

    @PutMapping("/engagements/{id}")
    ResponseEntity<EngagementResponse> saveDraft(
            @PathVariable UUID id, @RequestHeader("If-Match") IfMatch ifMatch, @RequestBody Brief brief) {
        return tagged(engagements.saveDraft(new EngagementId(id), ifMatch.version(), brief));
    }

    /** What a submission of this draft would be refused for now. */
    @GetMapping("/engagements/{id}/problems")
    Slice<FieldError> problems(@PathVariable UUID id) {
        return new Slice<>(engagements.problems(new EngagementId(id)), null);
    }

    /** What the automatic checks would point out to the moderators now, so that it can be reworded before. */
    @GetMapping("/engagements/{id}/findings")
    Slice<Finding> findings(@PathVariable UUID id) {
        return new Slice<>(engagements.findings(new EngagementId(id)), null);
    }

    @PostMapping("/engagements/{id}/submission")
    ResponseEntity<EngagementResponse> submit(@PathVariable UUID id) {
        return tagged(engagements.submit(new EngagementId(id)));
    }

    @PostMapping("/engagements/{id}/appeal")
    ResponseEntity<EngagementResponse> appeal(@PathVariable UUID id, @Valid @RequestBody AppealRequest request) {
        return tagged(engagements.appeal(new EngagementId(id), request.statement()));
    }

    @PostMapping("/engagements/{id}/withdrawal")
    ResponseEntity<EngagementResponse> withdraw(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        return tagged(engagements.withdraw(new EngagementId(id), request.reason()));
    }

    @PostMapping("/engagements/{id}/cancellation")
    ResponseEntity<EngagementResponse> cancel(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        return tagged(engagements.cancel(new EngagementId(id), request.reason()));
    }

    private static ResponseEntity<EngagementResponse> tagged(EngagementDetails details) {
        return IfMatch.tagged(details.version(), EngagementResponse.of(details));
    }
}
