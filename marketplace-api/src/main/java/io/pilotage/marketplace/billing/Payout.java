package io.pilotage.marketplace.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Approved work as the executive sees its money.
 *
 * @param description what the work was, e.g. "Fractional CIO: Steady the ship, 3 days"
 * @param page path of the page on which the work was approved
 * @param part what was released, the platform's fee, and what the executive receives
 * @param sentAt when it was sent to the executive's account, or null while it waits
 */
public record Payout(
        String description,
        String page,
        PriceBreakdown.Part part,
        Instant approvedAt,
        @Nullable Instant sentAt) {}
