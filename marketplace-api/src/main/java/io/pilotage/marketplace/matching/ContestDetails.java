package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contested match, with exactly what was computed.
 *
 * @param reason why the contester thinks that the match is wrong
 * @param answer what a moderator wrote, or null while it waits
 */
public record ContestDetails(
        ContestId id,
        long version,
        ShownMatchDetails match,
        String engagementTitle,
        String executiveName,
        PersonId contester,
        String reason,
        Instant contestedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
