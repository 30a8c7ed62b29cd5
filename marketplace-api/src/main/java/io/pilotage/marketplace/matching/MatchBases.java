package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.StaleVersion;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The weights and the needs that an engagement's matches rest on: seen by all members, chosen by those who write engagements. */
@Service
@Transactional
public class MatchBases {

    private static final int LONGEST_NEEDS = 8_000;

    private final MatchBasisRepository bases;
    private final Engagements engagements;
    private final Organisations organisations;

    MatchBases(MatchBasisRepository bases, Engagements engagements, Organisations organisations) {
        this.bases = bases;
        this.engagements = engagements;
        this.organisations = organisations;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public MatchBasisDetails get(EngagementId id) {
        return details(owned(id), load(id));
    }

    /**
     * Chooses anew; for members who may write engagements, in any state of it.
     *
     * @param weights whole numbers that make 100, or null for the usual ones
     * @param needs up to 8,000 characters, or null or blank for what the brief says
     * @throws StaleVersion if somebody else chose after the caller read it
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public MatchBasisDetails choose(
            EngagementId id,
            long expectedVersion,
            @Nullable Map<MatchCriterion, Integer> weights,
            @Nullable String needs) {
        EngagementDetails engagement = owned(id);
        organisations.require(engagement.organisation().id(), Permission.DRAFT);
        MatchBasis basis = load(id);
        StaleVersion.check(expectedVersion, basis.version());
        new Checks().upTo(needs, "needs", LONGEST_NEEDS).orThrow();
        basis.choose(
                ownWeights(engagement, weights),
                ownNeeds(engagement, needs),
                engagement.organisation().id());
        return details(engagement, bases.save(basis));
    }

    /** Who chooses the usual follows it when it changes. */
    private static @Nullable MatchWeights ownWeights(
            EngagementDetails engagement, @Nullable Map<MatchCriterion, Integer> given) {
        if (given == null) {
            return null;
        }
        MatchWeights weights = new MatchWeights(given);
        weights.check(engagement.brief().kind());
        return weights.equals(MatchWeights.usual(engagement.brief().kind())) ? null : weights;
    }

    private static @Nullable String ownNeeds(EngagementDetails engagement, @Nullable String given) {
        if (given == null || given.isBlank() || given.strip().equals(Needs.usual(engagement.brief()))) {
            return null;
        }
        return given.strip();
    }

    MatchBasis load(EngagementId id) {
        return bases.findById(id).orElseGet(() -> MatchBasis.usual(id));
    }

    /** Those for which somebody has chosen something. */
    Map<EngagementId, MatchBasis> load(Collection<EngagementId> ids) {
        return bases.findAllById(ids).stream().collect(Collectors.toMap(MatchBasis::engagement, Function.identity()));
    }

    private EngagementDetails owned(EngagementId id) {
        EngagementDetails engagement = engagements.get(id);
        if (!organisations.mayRead(engagement.organisation().id(), Permission.ABOUT_ENGAGEMENTS)) {
            throw new NotFound("engagement");
        }
        return engagement;
    }

    private static MatchBasisDetails details(EngagementDetails engagement, MatchBasis basis) {
        return MatchBasisDetails.of(basis, MatchSides.wanted(engagement), Needs.usual(engagement.brief()));
    }
}
