package io.pilotage.marketplace.engagement;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.moderation.Finding;
import io.pilotage.marketplace.moderation.PublicTexts;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final PublicTexts texts;
    private final Organisations organisations;
    private final CurrentPerson current;
    private final EngagementProperties properties;
    private final Clock clock;

    Engagements(
            EngagementStore store,
            EngagementRepository engagements,
            Review review,
            PublicTexts texts,
            Organisations organisations,
            CurrentPerson current,
            EngagementProperties properties,
            Clock clock) {
        this.store = store;
        this.engagements = engagements;
        this.review = review;
        this.texts = texts;
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
        if (organisations.mayRead(engagement.organisationId(), Permission.ABOUT_ENGAGEMENTS)
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
        if (!organisations.mayRead(organisation, Permission.ABOUT_ENGAGEMENTS)) {
            throw new NotFound("organisation");
        }
        OrganisationDetails owner = organisations.get(organisation);
        List<EngagementDetails> page =
                engagements.findOlder(organisation.value(), after == null ? NEWEST : after.value(), limit + 1).stream()
                        .map(engagement -> details(engagement, owner))
                        .toList();
        return Slice.of(page, limit, engagement -> engagement.id().value().toString());
    }

    /**
     * A choice among the engagements of all organisations that the caller acts for, newest first.
     *
     * @param states as they are at the moment of reading
     * @param words part of the title or the summary; empty for all
     * @param after cursor of the page before, or null
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public Slice<EngagementDetails> ours(
            Set<EngagementState> states, String words, @Nullable EngagementId after, int limit) {
        List<Engagement> page = engagements.findChosen(
                ourOrganisations(),
                names(states),
                words,
                clock.instant(),
                after == null ? NEWEST : after.value(),
                limit + 1);
        Map<OrganisationId, OrganisationDetails> owners = owners(page);
        return Slice.of(page, limit, engagement -> engagement.id().value().toString())
                .map(engagement -> details(engagement, requireNonNull(owners.get(engagement.organisationId()))));
    }

    /** How many there are of {@link #ours}. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public int countOurs(Set<EngagementState> states, String words) {
        return engagements.countChosen(ourOrganisations(), names(states), words, clock.instant());
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

    /** What the automatic checks would point out to the moderators now. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public List<Finding> findings(EngagementId id) {
        return review.findings(owned(id, Permission.DRAFT));
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
        Engagement engagement = store.load(id);
        boolean draft = engagement.stateAt(clock.instant()) == EngagementState.DRAFT;
        organisations.requireToEnd(
                engagement.organisationId(), draft ? Permission.DRAFT : Permission.PUBLISH, "engagement");
        texts.require("reason", reason);
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
        texts.require("reason", reason);
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

    /** Like {@link #forBidding} for many, without holding them; those that were never published are left out. */
    @Transactional(readOnly = true)
    public Map<EngagementId, EngagementDetails> forBidding(Collection<EngagementId> ids) {
        List<Engagement> published = engagements.findAllById(ids).stream()
                .filter(Engagement::published)
                .toList();
        Map<OrganisationId, OrganisationDetails> owners = owners(published);
        return published.stream()
                .collect(toMap(
                        Engagement::id,
                        engagement -> details(engagement, requireNonNull(owners.get(engagement.organisationId())))
                                .forOutsiders()));
    }

    /** The titles alone, of whatever state; the caller says who may read them. Unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<EngagementId, String> titles(Collection<EngagementId> ids) {
        return engagements.findAllById(ids).stream().collect(toMap(Engagement::id, Engagement::title));
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
        texts.require("reason", reason);
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

    private UUID[] ourOrganisations() {
        return organisations.mineToRead(Permission.ABOUT_ENGAGEMENTS).stream()
                .map(OrganisationId::value)
                .toArray(UUID[]::new);
    }

    private static String[] names(Set<EngagementState> states) {
        return states.stream().map(EngagementState::name).toArray(String[]::new);
    }

    private Map<OrganisationId, OrganisationDetails> owners(List<Engagement> of) {
        return organisations.all(
                of.stream().map(Engagement::organisationId).distinct().toList());
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
