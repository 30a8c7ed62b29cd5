package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.OpenEngagements;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The open engagements of many candidates, as far as they are scored. */
@Component
class WantedEngagements {

    private final OpenEngagements engagements;
    private final Remembered<WantedEngagement> remembered = new Remembered<>(5_000);

    WantedEngagements(OpenEngagements engagements) {
        this.engagements = engagements;
    }

    /** One engagement in one version. */
    record WantedEngagement(UUID id, long version, String title, String organisation, Wanted wanted)
            implements Remembered.Versioned {}

    /** Those that take bids now; the index may still hold what was withdrawn a moment ago. */
    List<WantedEngagement> of(Collection<UUID> candidates) {
        Map<UUID, Long> versions = engagements.versions(ids(candidates)).entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().value(), Map.Entry::getValue));
        return remembered.get(
                versions,
                missing -> engagements.all(ids(missing)).stream()
                        .map(WantedEngagements::read)
                        .toList());
    }

    private static WantedEngagement read(EngagementDetails engagement) {
        return new WantedEngagement(
                engagement.id().value(),
                engagement.version(),
                engagement.title(),
                engagement.organisation().name(),
                MatchSides.wanted(engagement));
    }

    private static List<EngagementId> ids(Collection<UUID> candidates) {
        return candidates.stream().map(EngagementId::new).toList();
    }
}
