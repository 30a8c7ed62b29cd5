package io.pilotage.marketplace.moderation.web;

import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.SuspensionDetails;
import io.pilotage.marketplace.moderation.SuspensionId;
import io.pilotage.marketplace.moderation.Suspensions;
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

/** Suspensions: the staff's, and what stands against the caller. */
@RestController
@RequestMapping("/api/v1")
class SuspensionController {

    private final Suspensions suspensions;

    SuspensionController(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    record SuspensionRequest(
            @Nullable SuspendableKind kind,
            @Nullable UUID subject,
            @Nullable String reason) {}

    record LiftingRequest(@Nullable String reason) {}

    @PostMapping("/moderation/suspensions")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SuspensionDetails> suspend(@RequestBody SuspensionRequest request) {
        var suspension = suspensions.suspend(request.kind(), request.subject(), request.reason());
        return ResponseEntity.created(URI.create(
                        "/api/v1/moderation/suspensions/" + suspension.id().value()))
                .body(suspension);
    }

    @GetMapping("/moderation/suspensions")
    Slice<SuspensionDetails> all(
            @RequestParam(defaultValue = "true") boolean standing,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") int limit) {
        return suspensions.all(standing, after, Paging.limit(limit));
    }

    @GetMapping("/moderation/suspensions/{id}")
    SuspensionDetails get(@PathVariable UUID id) {
        return suspensions.get(new SuspensionId(id));
    }

    @PostMapping("/moderation/suspensions/{id}/lifting")
    SuspensionDetails lift(@PathVariable UUID id, @RequestBody LiftingRequest request) {
        return suspensions.lift(new SuspensionId(id), request.reason());
    }

    /** What stands against the caller and what they act for. */
    @GetMapping("/me/suspensions")
    Slice<SuspensionDetails> mine(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "100") int limit) {
        return Slice.of(
                suspensions.mine(),
                after,
                Paging.limit(limit),
                suspension -> suspension.id().value());
    }
}
