package io.pilotage.marketplace.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Questions about one engagement that wait for an answer.
 *
 * @param closesAt when bids close, after which an answer helps nobody; null in rolling bidding without an end
 */
public record UnansweredQuestions(
        EngagementId engagement,
        String title,
        int number,
        @Nullable Instant closesAt) {}
