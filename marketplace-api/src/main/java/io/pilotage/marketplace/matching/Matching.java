package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.ProfileDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.search.Candidate;
import io.pilotage.search.CandidateTerms;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSearch;
import io.pilotage.search.SearchUnavailable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Matches both ways. The search engine retrieves the candidates whose words and codes are nearest; each is then read from the
 * database and scored by {@link MatchScore}, so that what is shown is true now and is explained.
 */
@Service
public class Matching {

    /** How many of the nearest are scored; who is further away is not shown. */
    private static final int CANDIDATES = 100;

    private final Engagements engagements;
    private final Executives executives;
    private final Organisations organisations;
    private final EngagementSearch engagementSearch;
    private final ExecutiveSearch executiveSearch;

    Matching(
            Engagements engagements,
            Executives executives,
            Organisations organisations,
            EngagementSearch engagementSearch,
            ExecutiveSearch executiveSearch) {
        this.engagements = engagements;
        this.executives = executives;
        this.organisations = organisations;
        this.engagementSearch = engagementSearch;
        this.executiveSearch = executiveSearch;
    }

    /**
     * The published executives who suit an engagement, best first; for the organisation's members, in any state of it.
     *
     * @param after cursor of the page before, or null
     * @throws SearchUnavailable while the search engine is down
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public Slice<Match> executivesFor(EngagementId id, @Nullable String after, int limit) {
        EngagementDetails engagement = engagements.get(id);
        if (!organisations.isMember(engagement.organisation().id())) {
            throw new NotFound("engagement");
        }
        Brief brief = engagement.brief();
        Wanted wanted = Sides.wanted(engagement);
        var terms = new CandidateTerms(
                wanted.role() == null ? Set.of() : Set.of(wanted.role().name()),
                Sides.names(wanted.responsibilities()),
                Sides.names(wanted.skills()),
                Set.of(wanted.sector().name()),
                Sides.words(brief),
                CANDIDATES);
        List<Candidate> candidates = executiveSearch.retrieve(terms, ExecutiveQuery.all());
        return Ranking.page(score(candidates, candidate -> executive(candidate, wanted)), after, limit);
    }

    /**
     * The engagements that take bids now and suit the caller's profile, best first; a published profile counts as published, a
     * draft as it stands.
     *
     * @param after cursor of the page before, or null
     * @throws SearchUnavailable while the search engine is down
     */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public Slice<Match> engagementsForMe(@Nullable String after, int limit) {
        ProfileDetails profile = executives.mine();
        ProfileContent content = Objects.requireNonNullElse(profile.published(), profile.content());
        Offered offered = Sides.offered(content);
        var terms = new CandidateTerms(
                Sides.names(offered.roles()),
                Sides.names(offered.responsibilities().keySet()),
                Sides.names(offered.skills().keySet()),
                Sides.names(offered.sectors()),
                Sides.words(content),
                CANDIDATES);
        List<Candidate> candidates =
                engagementSearch.retrieve(terms, EngagementQuery.all().withOpenNow(true));
        return Ranking.page(score(candidates, candidate -> engagement(candidate, offered)), after, limit);
    }

    private Optional<Match> executive(Candidate candidate, Wanted wanted) {
        ProfileDetails profile = executives.get(new ExecutiveId(candidate.id()));
        return Optional.ofNullable(profile.published()).map(content -> {
            var score = MatchScore.of(wanted, Sides.offered(content), candidate.score());
            String headline = Objects.requireNonNullElse(content.headline(), "");
            return match(candidate, profile.name(), headline, score);
        });
    }

    private Optional<Match> engagement(Candidate candidate, Offered offered) {
        EngagementDetails engagement = engagements.get(new EngagementId(candidate.id()));
        if (!engagement.openForBids()) {
            return Optional.empty();
        }
        var score = MatchScore.of(Sides.wanted(engagement), offered, candidate.score());
        return Optional.of(
                match(candidate, engagement.title(), engagement.organisation().name(), score));
    }

    private static Match match(Candidate candidate, String title, String subtitle, MatchScore score) {
        return new Match(candidate.id(), title, subtitle, score.value(), score.criteria(), MatchScore.VERSION);
    }

    /** The index may still hold what the database has hidden a moment ago: that is left out. */
    private static List<Match> score(List<Candidate> candidates, Function<Candidate, Optional<Match>> scoring) {
        return candidates.stream()
                .flatMap(candidate -> {
                    try {
                        return scoring.apply(candidate).stream();
                    } catch (NotFound hidden) {
                        return Optional.<Match>empty().stream();
                    }
                })
                .toList();
    }
}
