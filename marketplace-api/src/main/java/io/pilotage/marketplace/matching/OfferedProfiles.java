package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.PublishedProfile;
import io.pilotage.marketplace.executive.PublishedProfiles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The published profiles of many candidates, as far as they are scored. */
@Component
class OfferedProfiles {

    private final PublishedProfiles profiles;
    private final Remembered<OfferedProfile> remembered = new Remembered<>(5_000);

    OfferedProfiles(PublishedProfiles profiles) {
        this.profiles = profiles;
    }

    /** One profile in one version. */
    record OfferedProfile(UUID id, long version, String headline, Offered offered) implements Remembered.Versioned {}

    /** Those that are in sight now; the index may still hold what was hidden a moment ago. */
    List<OfferedProfile> of(Collection<UUID> candidates) {
        Map<UUID, Long> versions = profiles.versions(ids(candidates)).entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().value(), Map.Entry::getValue));
        return remembered.get(
                versions,
                missing -> profiles.all(ids(missing)).stream()
                        .map(OfferedProfiles::read)
                        .toList());
    }

    Map<UUID, String> names(Collection<UUID> candidates) {
        return profiles.names(ids(candidates)).entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().value(), Map.Entry::getValue));
    }

    private static OfferedProfile read(PublishedProfile profile) {
        return new OfferedProfile(
                profile.id().value(),
                profile.version(),
                Objects.requireNonNullElse(profile.content().headline(), ""),
                MatchSides.offered(profile.content()));
    }

    private static List<ExecutiveId> ids(Collection<UUID> candidates) {
        return candidates.stream().map(ExecutiveId::new).toList();
    }
}
