package io.pilotage.marketplace.bidding.web;

import io.pilotage.marketplace.bidding.AwardDecision;
import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.Comparison;
import io.pilotage.marketplace.bidding.Evaluation;
import io.pilotage.marketplace.bidding.ScoreSheet;
import io.pilotage.marketplace.engagement.EngagementId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The buyer's comparison, scores and decision. */
@RestController
@RequestMapping("/api/v1")
class EvaluationController {

    private final Evaluation evaluation;

    EvaluationController(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * @param winner id of the bid that wins
     * @param reasons what each bidder hears, keyed by the bid's id, the winner's among them
     */
    record AwardRequest(@NotNull UUID winner, @Nullable Map<UUID, String> reasons) {}

    /** @param reason what the engagement's page says */
    record NoneSuitableRequest(
            @Nullable String reason, @Nullable Map<UUID, String> reasons) {}

    @GetMapping("/engagements/{id}/bids")
    Comparison compare(@PathVariable UUID id) {
        return evaluation.compare(new EngagementId(id));
    }

    /** The caller's own scores of one bid; repeating it replaces them. */
    @PostMapping("/bids/{id}/scores")
    Comparison.Entry score(@PathVariable UUID id, @RequestBody ScoreSheet sheet) {
        return evaluation.score(new BidId(id), sheet);
    }

    @PostMapping("/engagements/{id}/award")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void award(@PathVariable UUID id, @Valid @RequestBody AwardRequest request) {
        evaluation.award(
                new EngagementId(id), new AwardDecision(new BidId(request.winner()), reasons(request.reasons())));
    }

    @PostMapping("/engagements/{id}/none-suitable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void noneSuitable(@PathVariable UUID id, @RequestBody NoneSuitableRequest request) {
        String why = request.reason() == null ? "" : request.reason();
        evaluation.noneSuitable(new EngagementId(id), why, reasons(request.reasons()));
    }

    private static Map<BidId, String> reasons(@Nullable Map<UUID, String> byBid) {
        return byBid == null
                ? Map.of()
                : byBid.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(entry -> new BidId(entry.getKey()), Map.Entry::getValue));
    }
}
