package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.WrittenReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody's written doubt about a match that they were shown; open until a moderator answers it, once. */
@Table(schema = "matching", name = "match_contest")
class MatchContest extends Aggregate {

    @Id
    private final ContestId id;

    @Version
    private long version;

    private final UUID shownMatch;
    private final EngagementId engagement;
    private final ExecutiveId executive;
    private final PersonId contester;
    private final String reason;
    private final Instant contestedAt;
    private @Nullable String answer;
    private @Nullable PersonId answeredBy;
    private @Nullable Instant answeredAt;

    @PersistenceCreator
    MatchContest(
            ContestId id,
            long version,
            UUID shownMatch,
            EngagementId engagement,
            ExecutiveId executive,
            PersonId contester,
            String reason,
            Instant contestedAt,
            @Nullable String answer,
            @Nullable PersonId answeredBy,
            @Nullable Instant answeredAt) {
        this.id = id;
        this.version = version;
        this.shownMatch = shownMatch;
        this.engagement = engagement;
        this.executive = executive;
        this.contester = contester;
        this.reason = reason;
        this.contestedAt = contestedAt;
        this.answer = answer;
        this.answeredBy = answeredBy;
        this.answeredAt = answeredAt;
    }

    static MatchContest raise(ShownMatchDetails match, PersonId contester, @Nullable String reason, Instant now) {
        var contest = new MatchContest(
                ContestId.next(),
                0,
                match.id(),
                match.engagement(),
                match.executive(),
                contester,
                WrittenReason.of(reason, "reason"),
                now,
                null,
                null,
                null);
        contest.register(
                new MatchContested(contest.id, match.engagement(), match.executive(), match.id(), contest.reason));
        return contest;
    }

    void answer(@Nullable String words, PersonId moderator, Instant now) {
        String given = WrittenReason.of(words, "answer");
        if (answer != null) {
            throw new AlreadyAnswered();
        }
        answer = given;
        answeredBy = moderator;
        answeredAt = now;
        register(new MatchContestAnswered(id, engagement, executive, contester, given));
    }

    ContestId id() {
        return id;
    }

    UUID shownMatch() {
        return shownMatch;
    }

    PersonId contester() {
        return contester;
    }

    ContestDetails details(ShownMatchDetails match, String engagementTitle, String executiveName) {
        return new ContestDetails(
                id, version, match, engagementTitle, executiveName, contester, reason, contestedAt, answer, answeredAt);
    }
}
