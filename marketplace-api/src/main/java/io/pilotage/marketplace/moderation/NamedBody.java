package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.PublicName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tells an organisation or a firm apart from others.
 *
 * @param where among whom it must differ from others, as a moderator reads it, e.g. {@code an organisation in Wales}
 * @param registryNumber of the company or charity, or null
 */
public record NamedBody(String name, String where, @Nullable String registryNumber) {

    /** The same for those that look as if they were called alike; see {@link PublicName#likeness}. */
    public String likeness() {
        return PublicName.likeness(name);
    }

    /** The same for those that have the same number, or null; see {@link PublicName#comparable}. */
    public @Nullable String number() {
        return PublicName.comparable(registryNumber);
    }

    boolean isToldApartAs(NamedBody before) {
        return name.equalsIgnoreCase(before.name)
                && where.equals(before.where)
                && Objects.equals(registryNumber, before.registryNumber);
    }

    boolean hasNumberOf(NamedBody other) {
        String number = number();
        return number != null && number.equals(other.number());
    }
}
