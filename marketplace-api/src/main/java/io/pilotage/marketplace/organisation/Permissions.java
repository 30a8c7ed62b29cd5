package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.JsonDocument;
import java.util.EnumSet;
import java.util.Set;

/** The permissions of one member. */
public record Permissions(Set<Permission> granted) implements JsonDocument {

    public Permissions {
        granted = Set.copyOf(granted);
    }

    /** Everything: what the founder of an organisation has. */
    public static Permissions all() {
        return new Permissions(EnumSet.allOf(Permission.class));
    }

    static Permissions none() {
        return new Permissions(Set.of());
    }

    public boolean include(Permission permission) {
        return granted.contains(permission);
    }
}
