package io.pilotage.marketplace.notification;

import io.pilotage.marketplace.shared.TypedId;
import java.util.UUID;

/** One mail to one address. */
public record MailId(UUID value) implements TypedId {}
