package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.TypedId;
import java.util.UUID;

/** Identity of a release: the id of the approved work, so that work that is approved twice is still paid once. */
public record ReleaseId(UUID value) implements TypedId {}
