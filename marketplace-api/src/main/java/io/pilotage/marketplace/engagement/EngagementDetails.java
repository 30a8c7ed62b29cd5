package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as it was at the moment of reading.
 *
 * @param state with {@code CLOSED} for a published one whose closing time had come
 * @param reason why it was withdrawn or cancelled, or why no bid was suitable
 * @param appealed whether a rejection was appealed against, which is possible once
 * @param reviewNote what the moderators wrote last; null for everybody but the organisation's members and staff
 */
public record EngagementDetails(
        EngagementId id,
        long version,
        OrganisationDetails organisation,
        PersonId author,
        EngagementState state,
        Brief brief,
        @Nullable String reason,
        @Nullable String reviewNote,
        boolean appealed,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant endedAt) {

    /** Whether bids were taken at the moment of reading. */
    public boolean openForBids() {
        return state == EngagementState.PUBLISHED && !organisation.suspended();
    }

    EngagementDetails forOutsiders() {
        return new EngagementDetails(
                id,
                version,
                organisation,
                author,
                state,
                brief,
                reason,
                null,
                appealed,
                createdAt,
                submittedAt,
                publishedAt,
                endedAt);
    }

    /** The title, or a stand-in for drafts that have none yet. */
    public String title() {
        return brief.title() == null ? Engagement.UNTITLED : brief.title();
    }
}
