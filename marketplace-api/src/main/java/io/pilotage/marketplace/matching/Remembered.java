package io.pilotage.marketplace.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read lately, so that a ranking of hundreds reads only what is new or changed. Never gives an older version than
 * asked for, so nodes need not tell each other what changed.
 */
final class Remembered<T extends Remembered.Versioned> {

    /** Something that the database keeps under an id in versions that only grow. */
    interface Versioned {
        UUID id();

        long version();
    }

    private final Map<UUID, T> kept;

    /** @param most things kept; who was not asked for the longest is forgotten first */
    Remembered(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.@Nullable Entry<UUID, T> eldest) {
                return size() > most;
            }
        };
    }

    /** @param read reads the things that are missing, all at once; those it does not find are left out */
    List<T> get(Map<UUID, Long> versions, Function<Set<UUID>, Collection<T>> read) {
        List<T> found = new ArrayList<>(versions.size());
        Set<UUID> missing = new HashSet<>();
        synchronized (kept) {
            versions.forEach((id, version) -> {
                T known = kept.get(id);
                if (known != null && known.version() >= version) {
                    found.add(known);
                } else {
                    missing.add(id);
                }
            });
        }
        if (!missing.isEmpty()) {
            Collection<T> fresh = read.apply(missing);
            synchronized (kept) {
                fresh.forEach(thing -> kept.put(thing.id(), thing));
            }
            found.addAll(fresh);
        }
        return found;
    }
}
