package io.pilotage.marketplace.engagement;

import static io.pilotage.marketplace.engagement.BriefFixtures.CLOSES_AT;
import static io.pilotage.marketplace.engagement.BriefFixtures.MINIMUM;
import static io.pilotage.marketplace.engagement.BriefFixtures.NOW;
import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;
import static io.pilotage.marketplace.engagement.EngagementFixtures.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.marketplace.shared.Sector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is asked of an engagement, in whatever order: it stays in its table, and its promises hold. */
class EngagementLifeTests {

    private static final String WHY = "A reason that is long enough.";

    enum Command {
        SAVE,
        SUBMIT,
        APPROVE,
        SEND_BACK,
        REJECT,
        APPEAL,
        WITHDRAW,
        CANCEL,
        CLOSE_BIDDING,
        START_EVALUATION,
        AWARD,
        NONE_SUITABLE;

        void on(Engagement engagement, Brief brief, Instant now) {
            switch (this) {
                case SAVE -> engagement.save(brief);
                case SUBMIT -> engagement.submit(Sector.PRIVATE, now, MINIMUM);
                case APPROVE -> engagement.approve(WHY, now, MINIMUM);
                case SEND_BACK -> engagement.sendBack(WHY);
                case REJECT -> engagement.reject(WHY);
                case APPEAL -> engagement.appeal(WHY, now);
                case WITHDRAW -> engagement.withdraw(WHY, now);
                case CANCEL -> engagement.cancel(WHY, now);
                case CLOSE_BIDDING -> engagement.closeBidding(now);
                case START_EVALUATION -> engagement.startEvaluation(now);
                case AWARD -> engagement.award(now);
                case NONE_SUITABLE -> engagement.noneSuitable(WHY, now);
            }
        }
    }

    @Property
    void noSequenceOfCommandsLeavesTheTable(
            @ForAll boolean sealed,
            @ForAll @Size(max = 40) List<Command> commands,
            @ForAll @IntRange(max = 60) int pace) {
        Brief brief = (sealed ? sealedBrief(NOW) : rollingBrief(NOW)).build();
        Engagement engagement = draft(brief);
        Instant now = NOW;
        for (Command command : commands) {
            now = now.plus(Duration.ofHours(pace));
            EngagementState before = engagement.stateAt(now);
            int heard = RecordedEvents.of(engagement).size();
            try {
                command.on(engagement, brief, now);
            } catch (RuleViolation refused) {
                assertThat(engagement.stateAt(now)).isEqualTo(before);
                assertThat(RecordedEvents.of(engagement)).hasSize(heard);
            }
            promisesHold(engagement, before, now, sealed);
        }
    }

    @Property
    void oncePublishedEveryRouteToAnEndKeepsThePromises(
            @ForAll boolean sealed,
            @ForAll @Size(max = 20) List<Command> commands,
            @ForAll @IntRange(max = 200) int pace) {
        Brief brief = (sealed ? sealedBrief(NOW) : rollingBrief(NOW)).build();
        Engagement engagement = EngagementFixtures.published(brief);
        Instant now = NOW;
        for (Command command : commands) {
            now = now.plus(Duration.ofHours(pace));
            EngagementState before = engagement.stateAt(now);
            try {
                command.on(engagement, brief, now);
            } catch (RuleViolation refused) {
                assertThat(engagement.stateAt(now)).isEqualTo(before);
            }
            promisesHold(engagement, before, now, sealed);
            assertThat(engagement.stateAt(now))
                    .isNotIn(EngagementState.DRAFT, EngagementState.IN_REVIEW, EngagementState.REJECTED);
        }
    }

    private static void promisesHold(Engagement engagement, EngagementState before, Instant now, boolean sealed) {
        EngagementState after = engagement.stateAt(now);
        if (after != before) {
            assertThat(before.next()).contains(after);
        }
        assertThat(after.ended()).isEqualTo(engagement.endedAt() != null);
        if (Set.of(
                        EngagementState.PUBLISHED,
                        EngagementState.CLOSED,
                        EngagementState.EVALUATING,
                        EngagementState.AWARDED,
                        EngagementState.NONE_SUITABLE,
                        EngagementState.CANCELLED)
                .contains(after)) {
            assertThat(engagement.published()).isTrue();
        }
        if (sealed
                && Set.of(EngagementState.EVALUATING, EngagementState.AWARDED, EngagementState.NONE_SUITABLE)
                        .contains(after)) {
            assertThat(now).isAfterOrEqualTo(CLOSES_AT);
        }
        assertThat(RecordedEvents.of(engagement).stream().filter(BiddingClosed.class::isInstance))
                .hasSizeLessThanOrEqualTo(1);
    }
}
