package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.DespiteSuspension;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.shared.StaleVersion;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Engagements as their organisations write, publish and end them, and as everybody else may see them. */
@Service
@Transactional
public class Engagements {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final EngagementStore store;
    private final EngagementRepository engagements;
    private final Review review;
    private final Organisations organisations;
    private final CurrentPerson current;
    private final EngagementProperties properties;
    private final Clock clock;

    Engagements(
            EngagementStore store,
            EngagementRepository engagements,
            Review review,
            Organisations organisations,
            CurrentPerson current,
            EngagementProperties properties,
            Clock clock) {
        this.store = store;
        this.engagements = engagements;
        this.review = review;
        this.organisations = organisations;
        this.current = current;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * One engagement, for everybody once it was published and unless its organisation is suspended, before that for the organisation's members, and for staff
     * what lies with the moderators.
     *
     * @throws NotFound also if it exists and the caller may not know of it
     */
    @Transactional(readOnly = true)
    public EngagementDetails get(EngagementId id) {
        Engagement engagement = store.load(id);
        if (organisations.isMember(engagement.organisationId())
                || (current.isStaff() && (engagement.moderated() || engagement.published()))) {
            return details(engagement);
        }
        EngagementDetails details = details(engagement);
        if (!engagement.published() || details.organisation().suspended()) {
            throw new NotFound("engagement");
        }
        return details.forOutsiders();
    }

    /**
     * The organisation's own engagements in every state, newest first; for its members.
     *
     * @param after cursor of the page before, or null
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public Slice<EngagementDetails> mine(OrganisationId organisation, @Nullable EngagementId after, int limit) {
        if (!organisations.isMember(organisation)) {
            throw new NotFound("organisation");
        }
        OrganisationDetails owner = organisations.get(organisation);
        List<EngagementDetails> page =
                engagements.findOlder(organisation.value(), after == null ? NEWEST : after.value(), limit + 1).stream()
                        .map(engagement -> details(engagement, owner))
                        .toList();
        return Slice.of(page, limit, engagement -> engagement.id().value().toString());
    }

    /** Starts a draft; any part of the brief but its kind may be missing. */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public EngagementDetails create(OrganisationId organisation, Brief brief) {
        organisations.require(organisation, Permission.DRAFT);
        return details(store.save(Engagement.draft(organisation, current.requireId(), brief, clock.instant())));
    }

    /** @throws StaleVersion if somebody else saved it after the caller read it */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public EngagementDetails saveDraft(EngagementId id, long expectedVersion, Brief brief) {
        Engagement engagement = owned(id, Permission.DRAFT);
        StaleVersion.check(expectedVersion, engagement.version());
        engagement.save(brief);
        return details(store.save(engagement));
    }

    /** What a submission would complain of now; empty when the draft is complete. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public List<FieldError> problems(EngagementId id) {
        Engagement engagement = owned(id, Permission.DRAFT);
        return engagement
                .checks(owner(engagement).sector(), clock.instant(), properties.minimumBiddingPeriod())
                .errors();
    }

    /** Hands a complete draft to the moderators. */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public EngagementDetails submit(EngagementId id) {
        Engagement engagement = owned(id, Permission.PUBLISH);
        engagement.submit(owner(engagement).sector(), clock.instant(), properties.minimumBiddingPeriod());
        return reviewed(engagement);
    }

    /** Asks the moderators, once, to look again at a rejected engagement. */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public EngagementDetails appeal(EngagementId id, String statement) {
        Engagement engagement = owned(id, Permission.PUBLISH);
        engagement.appeal(statement, clock.instant());
        return reviewed(engagement);
    }

    /** Takes back a draft, or a listing until its bidding closes. */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    @DespiteSuspension
    public EngagementDetails withdraw(EngagementId id, String reason) {
        Engagement engagement = owned(id, Permission.DRAFT);
        if (engagement.stateAt(clock.instant()) != EngagementState.DRAFT) {
            organisations.requireToEnd(engagement.organisationId(), Permission.PUBLISH, "engagement");
        }
        engagement.withdraw(reason, clock.instant());
        review.withdraw(id);
        return details(store.save(engagement));
    }

    /** Ends a published engagement without a decision on its bids. */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    @DespiteSuspension
    public EngagementDetails cancel(EngagementId id, String reason) {
        Engagement engagement = store.load(id);
        organisations.requireToEnd(engagement.organisationId(), Permission.PUBLISH, "engagement");
        engagement.cancel(reason, clock.instant());
        return details(store.save(engagement));
    }

    /**
     * For those who take or read bids: like {@link #get}, for published engagements alone, also of a suspended organisation. In a transaction that writes, the
     * engagement is held until its end, so that no bid slips in beside an award or a withdrawal.
     */
    public EngagementDetails forBidding(EngagementId id) {
        Engagement engagement =
                TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? store.load(id) : store.hold(id);
        if (!engagement.published()) {
            throw new NotFound("engagement");
        }
        return details(engagement).forOutsiders();
    }

    /** Stops taking bids and opens them; sealed ones only after the closing time. Repeating it changes nothing. */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public EngagementDetails startEvaluation(EngagementId id) {
        Engagement engagement = owned(id, Permission.EVALUATE);
        engagement.startEvaluation(clock.instant());
        return details(store.save(engagement));
    }

    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public EngagementDetails recordAward(EngagementId id) {
        Engagement engagement = owned(id, Permission.AWARD);
        engagement.award(clock.instant());
        return details(store.save(engagement));
    }

    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public EngagementDetails recordNoneSuitable(EngagementId id, String reason) {
        Engagement engagement = owned(id, Permission.AWARD);
        engagement.noneSuitable(reason, clock.instant());
        return details(store.save(engagement));
    }

    private EngagementDetails reviewed(Engagement engagement) {
        Engagement saved = store.save(engagement);
        OrganisationDetails owner = owner(saved);
        review.request(saved, owner);
        return details(saved, owner);
    }

    /** What is published is known to everybody: a stranger who acts on it hears no other answer than for a foreign draft. */
    private Engagement owned(EngagementId id, Permission permission) {
        Engagement engagement = store.load(id);
        organisations.require(engagement.organisationId(), permission, "engagement");
        return engagement;
    }

    private OrganisationDetails owner(Engagement engagement) {
        return organisations.get(engagement.organisationId());
    }

    private EngagementDetails details(Engagement engagement) {
        return details(engagement, owner(engagement));
    }

    private EngagementDetails details(Engagement engagement, OrganisationDetails owner) {
        return engagement.details(owner, clock.instant());
    }
}
