package io.pilotage.marketplace.moderation;

import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people reach the moderators.
 *
 * @param contact the address that those who think a decision wrong are asked to write to
 */
@ConfigurationProperties("pilotage.moderation")
public record ModerationProperties(String contact) {

    public ModerationProperties {
        Objects.requireNonNull(contact, "pilotage.moderation.contact is missing");
    }
}
