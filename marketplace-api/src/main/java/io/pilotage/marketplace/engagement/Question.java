package io.pilotage.marketplace.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who may bid wants to know, and what everybody is told; who asked is nobody's business.
 *
 * @param answer null until a member has answered
 */
public record Question(
        QuestionId id,
        EngagementId engagement,
        String text,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    public boolean answered() {
        return answer != null;
    }
}
