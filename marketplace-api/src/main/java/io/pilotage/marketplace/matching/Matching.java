package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Matches both ways. The search engine retrieves the candidates that are nearest; all of them are then read from the database and
 * scored by {@link MatchScore}, so that what is shown is true now and is explained.
 */
@Service
public class Matching {

    /** How many of the nearest are scored; who is further away is not shown. */
    private static final int CANDIDATES = 500;

    private final Engagements engagements;
    private final Executives executives;
    private final Organisations organisations;
    private final WantedEngagements wantedEngagements;
    private final OfferedProfiles offeredProfiles;
    private final EngagementSearch engagementSearch;
    private final ExecutiveSearch executiveSearch;

    Matching(
            Engagements engagements,
            Executives executives,
            Organisations organisations,
            WantedEngagements wantedEngagements,
            OfferedProfiles offeredProfiles,
            EngagementSearch engagementSearch,
            ExecutiveSearch executiveSearch) {
        this.engagements = engagements;
        this.executives = executives;
        this.organisations = organisations;
        this.wantedEngagements = wantedEngagements;
        this.offeredProfiles = offeredProfiles;
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
        Wanted wanted = Sides.wanted(engagement);
        var terms = new CandidateTerms(
                wanted.role() == null ? Set.of() : Set.of(wanted.role().name()),
                Sides.names(wanted.responsibilities()),
                Sides.names(wanted.skills()),
                Set.of(wanted.sector().name()),
                Sides.words(engagement.brief()),
                CANDIDATES);
        Map<UUID, Double> nearness = nearness(executiveSearch.retrieve(terms, ExecutiveQuery.all()));
        List<Scored> scored = offeredProfiles.of(nearness.keySet()).stream()
                .map(profile -> new Scored(
                        profile.id(),
                        profile.version(),
                        "",
                        profile.headline(),
                        MatchScore.of(wanted, profile.offered(), nearness.get(profile.id()))))
                .toList();
        Slice<Scored> page = new Ranking(scored, basis(engagement.version())).page(after, limit);
        Map<UUID, String> names =
                offeredProfiles.names(page.items().stream().map(Scored::id).toList());
        return page.map(it -> it.titled(names.getOrDefault(it.id(), "")).match());
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
        Map<UUID, Double> nearness =
                nearness(engagementSearch.retrieve(terms, EngagementQuery.all().withOpenNow(true)));
        List<Scored> scored = wantedEngagements.of(nearness.keySet()).stream()
                .map(engagement -> new Scored(
                        engagement.id(),
                        engagement.version(),
                        engagement.title(),
                        engagement.organisation(),
                        MatchScore.of(engagement.wanted(), offered, nearness.get(engagement.id()))))
                .toList();
        return new Ranking(scored, basis(profile.version())).page(after, limit).map(Scored::match);
    }

    private static Map<UUID, Double> nearness(List<Candidate> candidates) {
        return candidates.stream().collect(Collectors.toMap(Candidate::id, Candidate::score));
    }

    private static String basis(long version) {
        return MatchScore.VERSION + "." + version;
    }
}
