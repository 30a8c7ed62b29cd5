package io.pilotage.marketplace.moderation.web;

import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.CaseId;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases and their decisions. */
@RestController
@RequestMapping("/api/v1/moderation/cases")
class ModerationController {

    private final Moderation moderation;

    ModerationController(Moderation moderation) {
        this.moderation = moderation;
    }

    record DecisionRequest(
            @Nullable Decision decision, @Nullable String reason) {}

    @GetMapping
    Slice<CaseDetails> queue(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable SubjectKind kind,
            @RequestParam(defaultValue = "20") int limit) {
        return moderation.queue(after, kind, Paging.limit(limit));
    }

    @GetMapping("/{id}")
    CaseDetails get(@PathVariable UUID id) {
        return moderation.get(new CaseId(id));
    }

    @PostMapping("/{id}/decision")
    CaseDetails decide(@PathVariable UUID id, @RequestBody DecisionRequest request) {
        return moderation.decide(new CaseId(id), request.decision(), request.reason());
    }
}
