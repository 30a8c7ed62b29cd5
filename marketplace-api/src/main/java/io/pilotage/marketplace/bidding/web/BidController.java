package io.pilotage.marketplace.bidding.web;

import io.pilotage.marketplace.bidding.BidDetails;
import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.bidding.Eligibility;
import io.pilotage.marketplace.bidding.Eligibility.MayBid;
import io.pilotage.marketplace.bidding.Eligibility.MayNotBid;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.IfMatch;
import io.pilotage.marketplace.web.Paging;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** An executive's own bids. */
@RestController
@RequestMapping("/api/v1")
class BidController {

    private final Bids bids;

    BidController(Bids bids) {
        this.bids = bids;
    }

    record EligibilityResponse(
            boolean mayBid,
            Eligibility.@Nullable Reason reason,
            @Nullable String sentence) {}

    @GetMapping("/engagements/{id}/eligibility")
    EligibilityResponse eligibility(@PathVariable UUID id) {
        return switch (bids.eligibility(new EngagementId(id))) {
            case MayBid may -> new EligibilityResponse(true, null, null);
            case MayNotBid not -> new EligibilityResponse(false, not.reason(), not.sentence());
        };
    }

    @PostMapping("/engagements/{id}/bids")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BidDetails> draft(@PathVariable UUID id, @RequestBody Offer offer) {
        return created(bids.draft(new EngagementId(id), offer));
    }

    @GetMapping("/bids")
    Slice<BidDetails> mine(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        return bids.mine(after == null ? null : new BidId(after), Paging.limit(limit));
    }

    @GetMapping("/bids/{id}")
    ResponseEntity<BidDetails> get(@PathVariable UUID id) {
        return tagged(bids.get(new BidId(id)));
    }

    @PutMapping("/bids/{id}")
    ResponseEntity<BidDetails> save(
            @PathVariable UUID id, @RequestHeader("If-Match") IfMatch ifMatch, @RequestBody Offer offer) {
        return tagged(bids.save(new BidId(id), ifMatch.version(), offer));
    }

    @PostMapping("/bids/{id}/submission")
    ResponseEntity<BidDetails> submit(@PathVariable UUID id) {
        return tagged(bids.submit(new BidId(id)));
    }

    @DeleteMapping("/bids/{id}/draft")
    ResponseEntity<BidDetails> discardDraft(@PathVariable UUID id) {
        return tagged(bids.discardDraft(new BidId(id)));
    }

    @PostMapping("/bids/{id}/resumption")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BidDetails> takeUp(@PathVariable UUID id) {
        return created(bids.takeUp(new BidId(id)));
    }

    @PostMapping("/bids/{id}/withdrawal")
    ResponseEntity<BidDetails> withdraw(@PathVariable UUID id) {
        return tagged(bids.withdraw(new BidId(id)));
    }

    private static ResponseEntity<BidDetails> created(BidDetails bid) {
        return ResponseEntity.created(URI.create("/api/v1/bids/" + bid.id().value()))
                .eTag("\"" + bid.version() + "\"")
                .body(bid);
    }

    private static ResponseEntity<BidDetails> tagged(BidDetails bid) {
        return IfMatch.tagged(bid.version(), bid);
    }
}
