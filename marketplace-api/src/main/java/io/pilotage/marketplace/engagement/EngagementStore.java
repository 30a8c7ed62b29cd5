package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationDescribed;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.SearchDocuments;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Saves engagements together with what follows from them: their place in search and the job that closes their bidding. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngagementStore {

    private final EngagementRepository engagements;
    private final Organisations organisations;
    private final SearchDocuments search;
    private final BiddingClosing closing;

    EngagementStore(
            EngagementRepository engagements,
            Organisations organisations,
            SearchDocuments search,
            BiddingClosing closing) {
        this.engagements = engagements;
        this.organisations = organisations;
        this.search = search;
        this.closing = closing;
    }

    Engagement load(EngagementId id) {
        return engagements.findById(id).orElseThrow(() -> new NotFound("engagement"));
    }

    /** Loads it and makes everybody else who wants to change it wait for the end of this transaction. */
    Engagement hold(EngagementId id) {
        return engagements.findAndHold(id.value()).orElseThrow(() -> new NotFound("engagement"));
    }

    Engagement save(Engagement engagement) {
        Engagement saved = engagements.save(engagement);
        if (saved.published()) {
            list(saved);
        }
        return saved;
    }

    private void list(Engagement engagement) {
        if (engagement.listed()) {
            var organisation = organisations.get(engagement.organisationId());
            search.put(
                    DocumentKind.ENGAGEMENT,
                    engagement.id().value(),
                    engagement.version(),
                    Listing.of(engagement, organisation));
            Instant closesAt = engagement.closesAt();
            if (closesAt != null) {
                closing.schedule(engagement.id(), closesAt);
            }
        } else {
            search.remove(DocumentKind.ENGAGEMENT, engagement.id().value(), engagement.version());
        }
    }

    /** Listings show the organisation's name, size and sector: they follow when these change. */
    @EventListener
    void on(OrganisationDescribed described) {
        engagements.findPublished(described.subject().value()).forEach(this::save);
    }
}
