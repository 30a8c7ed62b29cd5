package io.pilotage.marketplace.approval.web;

import io.pilotage.marketplace.approval.ApprovalId;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.approval.WaitingApproval;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Acts on much money that wait for the caller. */
@RestController
@RequestMapping("/api/v1/approvals")
class ApprovalController {

    private final SecondApprovals approvals;

    ApprovalController(SecondApprovals approvals) {
        this.approvals = approvals;
    }

    record DeclineRequest(@Nullable String reason) {}

    @GetMapping
    Slice<WaitingApproval> waiting(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "100") int limit) {
        return Slice.of(
                approvals.mine(),
                after,
                Paging.limit(limit),
                waiting -> waiting.id().value());
    }

    @PostMapping("/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@PathVariable UUID id) {
        approvals.approve(new ApprovalId(id));
    }

    @PostMapping("/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable UUID id, @RequestBody DeclineRequest request) {
        approvals.decline(new ApprovalId(id), request.reason());
    }
}
