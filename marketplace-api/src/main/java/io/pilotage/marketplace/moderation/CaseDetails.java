package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as moderators see it; decision and what goes with it are null while it is open. */
public record CaseDetails(
        CaseId id,
        long version,
        SubjectKind kind,
        UUID subject,
        PersonId author,
        String title,
        Listing listing,
        List<Finding> findings,
        Instant submittedAt,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt) {}
