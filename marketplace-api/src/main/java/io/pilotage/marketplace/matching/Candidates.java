package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.shared.UkTime;
import io.pilotage.search.Candidate;
import io.pilotage.search.CandidateTerms;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSearch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The nearest candidates of either side, each read once and scored once. */
@Component
class Candidates {

    /** How many of the nearest are scored; who is further away is not shown. */
    private static final int MOST = 500;

    private final WantedEngagements wantedEngagements;
    private final OfferedProfiles offeredProfiles;
    private final EngagementSearch engagementSearch;
    private final ExecutiveSearch executiveSearch;
    private final MatchBases bases;
    private final Clock clock;

    Candidates(
            WantedEngagements wantedEngagements,
            OfferedProfiles offeredProfiles,
            EngagementSearch engagementSearch,
            ExecutiveSearch executiveSearch,
            MatchBases bases,
            Clock clock) {
        this.wantedEngagements = wantedEngagements;
        this.offeredProfiles = offeredProfiles;
        this.engagementSearch = engagementSearch;
        this.executiveSearch = executiveSearch;
        this.bases = bases;
        this.clock = clock;
    }

    /** Without names, which {@link #names} gives for those that are shown. */
    List<Scored> executivesFor(EngagementDetails engagement, MatchBasis basis) {
        Wanted wanted = MatchSides.wanted(engagement);
        MatchWeights weights = basis.weightsFor(wanted.kind());
        var terms = new CandidateTerms(
                wanted.role() == null ? Set.of() : Set.of(wanted.role().name()),
                MatchSides.names(wanted.responsibilities()),
                MatchSides.names(wanted.skills()),
                Set.of(wanted.sector().name()),
                Needs.searched(Objects.requireNonNullElseGet(basis.needs(), () -> Needs.usual(engagement.brief()))),
                MOST);
        Map<UUID, Double> nearness = nearness(executiveSearch.retrieve(terms, ExecutiveQuery.all()));
        LocalDate today = today();
        return offeredProfiles.of(nearness.keySet()).stream()
                .map(profile -> new Scored(
                        profile.id(),
                        profile.version(),
                        basis.version(),
                        "",
                        profile.headline(),
                        nearness.get(profile.id()),
                        MatchScore.of(wanted, profile.offered(), nearness.get(profile.id()), weights, today)))
                .toList();
    }

    /** Each by the weights of its own organisation, so that both sides see a match weighed alike. */
    List<Scored> engagementsFor(ProfileContent profile) {
        Offered offered = MatchSides.offered(profile);
        var terms = new CandidateTerms(
                MatchSides.names(offered.roles()),
                MatchSides.names(offered.responsibilities().keySet()),
                MatchSides.names(offered.skills().keySet()),
                MatchSides.names(offered.sectors()),
                Needs.searched(String.join("\n", MatchSides.words(profile))),
                MOST);
        Map<UUID, Double> nearness =
                nearness(engagementSearch.retrieve(terms, EngagementQuery.all().withOpenNow(true)));
        Map<EngagementId, MatchBasis> chosen =
                bases.load(nearness.keySet().stream().map(EngagementId::new).toList());
        LocalDate today = today();
        return wantedEngagements.of(nearness.keySet()).stream()
                .map(engagement -> {
                    EngagementId id = new EngagementId(engagement.id());
                    MatchBasis basis = chosen.getOrDefault(id, MatchBasis.usual(id));
                    Wanted wanted = engagement.wanted();
                    return new Scored(
                            engagement.id(),
                            engagement.version(),
                            basis.version(),
                            engagement.title(),
                            engagement.organisation(),
                            nearness.get(engagement.id()),
                            MatchScore.of(
                                    wanted,
                                    offered,
                                    nearness.get(engagement.id()),
                                    basis.weightsFor(wanted.kind()),
                                    today));
                })
                .toList();
    }

    Map<UUID, String> names(Collection<UUID> executives) {
        return offeredProfiles.names(executives);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UkTime.ZONE);
    }

    private static Map<UUID, Double> nearness(List<Candidate> candidates) {
        return candidates.stream().collect(Collectors.toMap(Candidate::id, Candidate::score));
    }
}
