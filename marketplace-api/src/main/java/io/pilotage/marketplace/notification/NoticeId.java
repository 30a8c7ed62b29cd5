package io.pilotage.marketplace.notification;

import io.pilotage.marketplace.shared.TypedId;
import java.util.UUID;

/** One notice to one person. */
public record NoticeId(UUID value) implements TypedId {}
