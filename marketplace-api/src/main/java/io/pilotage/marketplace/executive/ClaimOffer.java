package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.firm.FirmDetails;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of an imported profile before they make it their own.
 *
 * @param source the name of who passed on the profile
 * @param firm on whose roster claiming puts them, or null
 */
public record ClaimOffer(String source, @Nullable FirmDetails firm) {}
