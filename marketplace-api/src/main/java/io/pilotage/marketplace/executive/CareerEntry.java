package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One post that a person held.
 *
 * @param to the last month, or null while the person still holds it
 * @param sizeBand of the organisation, when the person was there
 * @param achieved what changed for the organisation through the person's work
 */
public record CareerEntry(
        @Nullable String organisation,
        @Nullable String title,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable Sector sector,
        @Nullable SizeBand sizeBand,
        @Nullable String achieved) {}
