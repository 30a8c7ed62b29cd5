package io.pilotage.marketplace.organisation;

import java.time.Instant;
import java.util.Set;

/** An invitation as those who manage members see it; the token went only to the invited address. */
public record InvitationDetails(InvitationId id, String email, Set<Permission> permissions, Instant expiresAt) {}
