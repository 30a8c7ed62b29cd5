package io.pilotage.marketplace.audit.web;

import io.pilotage.marketplace.audit.AuditEntry;
import io.pilotage.marketplace.audit.AuditLog;
import io.pilotage.marketplace.audit.AuditProof;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping
    Slice<AuditEntry> entries(
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        return log.entries(subject, after, Paging.limit(limit));
    }

    @GetMapping("/proof")
    AuditProof proof() {
        return log.proof();
    }
}
