package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.JsonDocument;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When a member was granted what they may do; what a founder may do from the beginning was granted by nobody. */
public record Grants(Map<Permission, Instant> moments) implements JsonDocument {

    public Grants {
        moments = Map.copyOf(moments);
    }

    static Grants none() {
        return new Grants(Map.of());
    }

    /** Of somebody who may do this from now on; what they could do already keeps its moment, and what was taken loses it. */
    Grants changed(Set<Permission> before, Set<Permission> after, Instant now) {
        var changed = new EnumMap<Permission, Instant>(Permission.class);
        for (Permission permission : after) {
            if (!before.contains(permission)) {
                changed.put(permission, now);
            } else if (moments.containsKey(permission)) {
                changed.put(permission, moments.get(permission));
            }
        }
        return new Grants(changed);
    }

    Optional<Instant> momentOf(Permission permission) {
        return Optional.ofNullable(moments.get(permission));
    }
}
