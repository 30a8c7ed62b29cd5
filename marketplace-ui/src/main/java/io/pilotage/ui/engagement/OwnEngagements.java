package io.pilotage.ui.engagement;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All engagements of the organisations that the person acts for, newest first. */
@Service
class OwnEngagements {

    private static final int PAGE = 100;

    private final Engagements engagements;
    private final Organisations organisations;

    OwnEngagements(Engagements engagements, Organisations organisations) {
        this.engagements = engagements;
        this.organisations = organisations;
    }

    List<EngagementDetails> all() {
        List<EngagementDetails> all = new ArrayList<>();
        for (OrganisationDetails organisation : organisations.mine()) {
            @Nullable EngagementId after = null;
            do {
                Slice<EngagementDetails> page = engagements.mine(organisation.id(), after, PAGE);
                all.addAll(page.items());
                String next = page.next();
                after = next == null ? null : new EngagementId(UUID.fromString(next));
            } while (after != null);
        }
        all.sort(Comparator.comparing(EngagementDetails::createdAt).reversed());
        return all;
    }
}
