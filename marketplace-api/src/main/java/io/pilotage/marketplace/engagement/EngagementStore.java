package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationDescribed;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.OrganisationStandingChanged;
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
        if (!engagement.listed()) {
            Engagement saved = engagements.save(engagement);
            if (saved.published()) {
                unlist(saved);
            }
            return saved;
        }
        OrganisationDetails organisation = organisations.hold(engagement.organisationId());
        Engagement saved = engagements.save(engagement);
        if (organisation.suspended()) {
            unlist(saved);
        } else {
            list(saved, organisation);
        }
        return saved;
    }

    private void list(Engagement engagement, OrganisationDetails organisation) {
        search.put(
                DocumentKind.ENGAGEMENT,
                engagement.id().value(),
                engagement.version(),
                Listing.of(engagement, organisation));
        Instant closesAt = engagement.closesAt();
        if (closesAt != null) {
            closing.schedule(engagement.id(), closesAt);
        }
    }

    private void unlist(Engagement engagement) {
        search.remove(DocumentKind.ENGAGEMENT, engagement.id().value(), engagement.version());
    }

    /** Listings show the organisation's name, size and sector: they follow when these change. */
    @EventListener
    void on(OrganisationDescribed described) {
        follow(described.subject());
    }

    @EventListener
    void on(OrganisationStandingChanged changed) {
        follow(changed.subject());
    }

    private void follow(OrganisationId organisation) {
        engagements.findPublished(organisation.value()).forEach(this::save);
    }
}
