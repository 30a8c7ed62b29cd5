package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.firm.FirmId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where imported profiles come from, e.g. a professional body's register.
 *
 * @param firm whose own imports these are, or null for others
 * @param trustedBecause the reason that an admin wrote; null while it is not trusted
 */
public record SourceDetails(
        SourceId id,
        String name,
        @Nullable FirmId firm,
        @Nullable String trustedBecause,
        @Nullable Instant trustedAt) {

    public boolean trusted() {
        return trustedAt != null;
    }
}
