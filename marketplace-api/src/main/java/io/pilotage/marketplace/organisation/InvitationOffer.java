package io.pilotage.marketplace.organisation;

import java.time.Instant;
import java.util.List;

/**
 * An invitation as the invited person sees it before they decide.
 *
 * @param invitedBy the name of the member who stands in for it
 * @param permissions what the person would be able to do, in a fixed order
 */
public record InvitationOffer(String organisation, String invitedBy, List<Permission> permissions, Instant expiresAt) {}
