package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.EngagementKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What an organisation chose for the matches of one engagement; null where the usual holds. */
@Table(schema = "matching", name = "match_basis")
class MatchBasis extends Aggregate {

    @Id
    private final EngagementId engagement;

    @Version
    private long version;

    private @Nullable MatchWeights weights;
    private @Nullable String needs;

    @PersistenceCreator
    MatchBasis(EngagementId engagement, long version, @Nullable MatchWeights weights, @Nullable String needs) {
        this.engagement = engagement;
        this.version = version;
        this.weights = weights;
        this.needs = needs;
    }

    /** What holds for an engagement for which nobody has chosen anything. */
    static MatchBasis usual(EngagementId engagement) {
        return new MatchBasis(engagement, 0, null, null);
    }

    void choose(@Nullable MatchWeights newWeights, @Nullable String newNeeds, OrganisationId organisation) {
        weights = newWeights;
        needs = newNeeds;
        register(new MatchBasisChosen(engagement, organisation, newWeights, newNeeds));
    }

    EngagementId engagement() {
        return engagement;
    }

    long version() {
        return version;
    }

    MatchWeights weightsFor(@Nullable EngagementKind kind) {
        return weights == null ? MatchWeights.usual(kind) : weights;
    }

    @Nullable
    String needs() {
        return needs;
    }
}
