package io.pilotage.marketplace.engagement;

import static io.pilotage.marketplace.engagement.BriefFixtures.MINIMUM;
import static io.pilotage.marketplace.engagement.BriefFixtures.NOW;
import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Uuids;

/** Engagements brought to each state through their own transitions. */
final class EngagementFixtures {

    private EngagementFixtures() {}

    static Engagement draft(Brief brief) {
        return Engagement.draft(OrganisationId.next(), new PersonId(Uuids.next()), brief, NOW);
    }

    static Engagement inReview(Brief brief) {
        Engagement engagement = draft(brief);
        engagement.submit(Sector.THIRD, NOW, MINIMUM);
        return engagement;
    }

    static Engagement published(Brief brief) {
        Engagement engagement = inReview(brief);
        engagement.approve("Clear and complete.", NOW, MINIMUM);
        return engagement;
    }

    static Engagement rejected() {
        Engagement engagement = inReview(sealedBrief(NOW).build());
        engagement.reject("This is a sales pitch and not a brief.");
        return engagement;
    }
}
