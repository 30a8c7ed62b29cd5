package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.engagement.EngagementSearchRequest;
import io.pilotage.marketplace.executive.ExecutiveSearchRequest;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.search.DocumentKind;
import org.jspecify.annotations.Nullable;

/** What a saved search asks, in the words of the search API: for engagements or for executives. */
public record SavedQuery(
        @Nullable EngagementSearchRequest engagements,
        @Nullable ExecutiveSearchRequest executives) {

    public SavedQuery {
        if ((engagements == null) == (executives == null)) {
            throw new IllegalArgumentException("a saved search is for engagements or for executives");
        }
    }

    public DocumentKind kind() {
        return engagements != null ? DocumentKind.ENGAGEMENT : DocumentKind.EXECUTIVE;
    }

    /** Whom such a search is for. */
    MarketplaceRole role() {
        return engagements != null ? MarketplaceRole.EXECUTIVE : MarketplaceRole.ORGANISATION_MEMBER;
    }

    /** Without the page, which belongs to one look. */
    SavedQuery fromTheStart() {
        return new SavedQuery(
                engagements == null
                        ? null
                        : EngagementSearchRequest.of(engagements.query().withPage(null, 20)),
                executives == null
                        ? null
                        : ExecutiveSearchRequest.of(executives.query().withPage(null, 20)));
    }
}
