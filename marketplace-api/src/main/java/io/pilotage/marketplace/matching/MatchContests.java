package io.pilotage.marketplace.matching;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.shared.TooMany;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Matches that were shown, as the side that saw them can look at them again and contest them, and as moderators answer. */
@Service
@Transactional
public class MatchContests {

    private final MatchContestRepository contests;
    private final MatchLog log;
    private final Engagements engagements;
    private final Executives executives;
    private final Organisations organisations;
    private final CurrentPerson current;
    private final Notifications notifications;
    private final RateLimits limits;
    private final Clock clock;

    MatchContests(
            MatchContestRepository contests,
            MatchLog log,
            Engagements engagements,
            Executives executives,
            Organisations organisations,
            CurrentPerson current,
            Notifications notifications,
            RateLimits limits,
            Clock clock) {
        this.contests = contests;
        this.log = log;
        this.engagements = engagements;
        this.executives = executives;
        this.organisations = organisations;
        this.current = current;
        this.notifications = notifications;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A match exactly as it was computed when it was shown; for the side that saw it and for staff.
     *
     * @throws NotFound for everybody else, and when it was shown too long ago
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public ShownMatchDetails shown(UUID id) {
        ShownMatchDetails match = load(id);
        if (!current.isStaff() && !concerns(match)) {
            throw new NotFound("match");
        }
        return match;
    }

    /**
     * Asks the moderators to look at a match; only the side that saw it can.
     *
     * @param reason 10 to 2,000 characters
     * @throws AlreadyContested if somebody of this side did so before
     * @throws TooMany if the caller has put as much in front of the moderators as one may
     */
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'ORGANISATION_MEMBER')")
    public ContestDetails contest(UUID shown, @Nullable String reason) {
        ShownMatchDetails match = load(shown);
        if (!concerns(match)) {
            throw new NotFound("match");
        }
        if (!log.hold(shown)) {
            throw new NotFound("match"); // forgotten in this moment
        }
        if (contests.existsByShownMatch(shown)) {
            throw new AlreadyContested();
        }
        limits.take(Limit.SUBMISSIONS);
        MatchContest raised = contests.save(MatchContest.raise(match, current.requireId(), reason, clock.instant()));
        notifications.wakeStaff();
        return details(raised);
    }

    /** One's own, or any as staff. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public ContestDetails get(ContestId id) {
        MatchContest contest = contests.findById(id).orElseThrow(() -> new NotFound("contested match"));
        if (!current.isStaff() && !contest.contester().equals(current.requireId())) {
            throw new NotFound("contested match");
        }
        return details(contest);
    }

    /** Those that wait for an answer, oldest first; {@code after} is the id of the last one of the page before, or null. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('MODERATOR', 'ADMIN')")
    public Slice<ContestDetails> queue(@Nullable UUID after, int limit) {
        return Slice.of(
                details(contests.findQueue(after, limit + 1)),
                limit,
                waiting -> waiting.id().value().toString());
    }

    /**
     * Answers; the contester is told.
     *
     * @param answer 10 to 2,000 characters
     */
    @PreAuthorize("hasAnyRole('MODERATOR', 'ADMIN')")
    public ContestDetails answer(ContestId id, @Nullable String answer) {
        MatchContest contest = contests.findById(id).orElseThrow(() -> new NotFound("contested match"));
        if (contest.contester().equals(current.requireId()) || concerns(load(contest.shownMatch()))) {
            throw new OwnContest();
        }
        contest.answer(answer, current.requireId(), clock.instant());
        MatchContest answered = contests.save(contest);
        notifications.wakeStaff();
        return details(answered);
    }

    private ShownMatchDetails load(UUID id) {
        return log.find(id).orElseThrow(() -> new NotFound("match"));
    }

    /** Whether the caller is the executive, or acts for the organisation, that the match was shown to. */
    private boolean concerns(ShownMatchDetails match) {
        return switch (match.shownTo()) {
            case EXECUTIVE ->
                executives
                        .of(current.requireId())
                        .filter(match.executive()::equals)
                        .isPresent();
            case ORGANISATION ->
                organisations.mayRead(
                        engagements.get(match.engagement()).organisation().id(), Permission.ABOUT_ENGAGEMENTS);
        };
    }

    private ContestDetails details(MatchContest contest) {
        return details(List.of(contest)).getFirst();
    }

    private List<ContestDetails> details(List<MatchContest> contested) {
        Map<UUID, ShownMatchDetails> matches =
                log.find(contested.stream().map(MatchContest::shownMatch).toList()).stream()
                        .collect(toMap(ShownMatchDetails::id, Function.identity()));
        Map<EngagementId, String> titles = engagements.titles(matches.values().stream()
                .map(ShownMatchDetails::engagement)
                .distinct()
                .toList());
        Map<ExecutiveId, String> names = executives.names(matches.values().stream()
                .map(ShownMatchDetails::executive)
                .distinct()
                .toList());
        return contested.stream()
                .map(contest -> {
                    ShownMatchDetails match = requireNonNull(matches.get(contest.shownMatch()));
                    return contest.details(
                            match,
                            requireNonNull(titles.get(match.engagement())),
                            requireNonNull(names.get(match.executive())));
                })
                .toList();
    }
}
