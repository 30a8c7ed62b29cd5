package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.firm.FirmDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its reader may see it; never holds contact details.
 *
 * @param name the executive's name as their account says it, or as the import said while nobody has claimed it
 * @param placedBy the firm on whose roster the executive is, or null for independent ones
 * @param edition how {@code content} stands to what is published
 * @param content the executive's own work for themself, for staff what was submitted, the approved content for everybody else
 * @param published the approved content, or null if there is none yet
 * @param publishedAt when it was approved
 * @param returnedBecause what the moderators ask for, until the next submission; only for the executive and staff
 * @param claimed false while an imported profile belongs to nobody yet, who could bid or answer
 */
public record ProfileDetails(
        ExecutiveId id,
        long version,
        String name,
        @Nullable FirmDetails placedBy,
        ProfileState state,
        Edition edition,
        ProfileContent content,
        @Nullable ProfileContent published,
        @Nullable Instant publishedAt,
        @Nullable String returnedBecause,
        boolean claimed) {}
