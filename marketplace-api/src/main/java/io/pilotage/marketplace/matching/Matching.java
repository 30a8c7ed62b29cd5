package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.ProfileDetails;
import io.pilotage.marketplace.executive.PublishedProfile;
import io.pilotage.marketplace.executive.PublishedProfiles;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.OnlyReads;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.search.SearchUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Matches both ways. The search engine retrieves the candidates that are nearest; all of them are then read from the database and
 * scored by {@link MatchScore}, so that what is shown is true now and is explained. What is shown is logged.
 */
@Service
public class Matching {

    private final Engagements engagements;
    private final Executives executives;
    private final PublishedProfiles profiles;
    private final Organisations organisations;
    private final MatchBases bases;
    private final Candidates candidates;
    private final MatchLog log;

    Matching(
            Engagements engagements,
            Executives executives,
            PublishedProfiles profiles,
            Organisations organisations,
            MatchBases bases,
            Candidates candidates,
            MatchLog log) {
        this.engagements = engagements;
        this.executives = executives;
        this.profiles = profiles;
        this.organisations = organisations;
        this.bases = bases;
        this.candidates = candidates;
        this.log = log;
    }

    /**
     * The published executives who suit an engagement, best first; for the organisation's members, in any state of it.
     *
     * @param after cursor of the page before, or null
     * @throws SearchUnavailable while the search engine is down
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    @OnlyReads
    public Slice<Match> executivesFor(EngagementId id, @Nullable String after, int limit) {
        EngagementDetails engagement = engagements.get(id);
        if (!organisations.mayRead(engagement.organisation().id(), Permission.ABOUT_ENGAGEMENTS)) {
            throw new NotFound("engagement");
        }
        MatchBasis basis = bases.load(id);
        Slice<Scored> page = new Ranking(
                        candidates.executivesFor(engagement, basis), rules(engagement.version(), basis.version()))
                .page(after, limit);
        Map<UUID, String> names =
                candidates.names(page.items().stream().map(Scored::id).toList());
        return shown(
                page.map(it -> it.titled(names.getOrDefault(it.id(), ""))),
                it -> ShownMatch.of(
                        id, new ExecutiveId(it.id()), ShownTo.ORGANISATION, it.asExecutive(engagement.version())));
    }

    /**
     * The engagements that take bids now and suit the caller's profile, best first; a published profile counts as published, a
     * draft as it stands.
     *
     * @param after cursor of the page before, or null
     * @throws SearchUnavailable while the search engine is down
     */
    @PreAuthorize("hasRole('EXECUTIVE')")
    @OnlyReads
    public Slice<Match> engagementsForMe(@Nullable String after, int limit) {
        ProfileDetails mine = executives.mine();
        return shown(
                new Ranking(candidates.engagementsFor(counting(mine)), rules(mine.version())).page(after, limit), mine);
    }

    /**
     * How these engagements suit the caller, by the same ranking; those that are not among the ranked are left out.
     *
     * @throws SearchUnavailable while the search engine is down
     */
    @PreAuthorize("hasRole('EXECUTIVE')")
    @OnlyReads
    public List<Match> engagementsForMe(Set<EngagementId> among) {
        ProfileDetails mine = executives.mine();
        List<Scored> found = candidates.engagementsFor(counting(mine)).stream()
                .filter(it -> among.contains(new EngagementId(it.id())))
                .toList();
        return shown(new Slice<>(found, null), mine).items();
    }

    /**
     * How one engagement suits the caller, by the same ranking; empty when it is not among those that are ranked.
     *
     * @throws SearchUnavailable while the search engine is down
     */
    @PreAuthorize("hasRole('EXECUTIVE')")
    @OnlyReads
    public Optional<Match> engagementForMe(EngagementId id) {
        return engagementsForMe(Set.of(id)).stream().findFirst();
    }

    private Slice<Match> shown(Slice<Scored> page, ProfileDetails mine) {
        return shown(
                page,
                it -> ShownMatch.of(
                        new EngagementId(it.id()), mine.id(), ShownTo.EXECUTIVE, it.asEngagement(mine.version())));
    }

    private Slice<Match> shown(Slice<Scored> page, Function<Scored, ShownMatch> entry) {
        List<ShownMatch> entries = new ArrayList<>();
        Slice<Match> matches = page.map(scored -> {
            ShownMatch logged = entry.apply(scored);
            entries.add(logged);
            return scored.match(logged.id());
        });
        log.keep(entries);
        return matches;
    }

    /** What is in sight counts as others see it: with the days that contracts leave free. */
    private ProfileContent counting(ProfileDetails mine) {
        return profiles.all(List.of(mine.id())).stream()
                .map(PublishedProfile::content)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(mine.published(), mine.content()));
    }

    private static String rules(long... versions) {
        StringBuilder all = new StringBuilder(Integer.toString(MatchScore.VERSION));
        for (long version : versions) {
            all.append('.').append(version);
        }
        return all.toString();
    }
}
