package io.pilotage.marketplace.engagement;

import static io.pilotage.marketplace.engagement.BriefFixtures.CLOSES_AT;
import static io.pilotage.marketplace.engagement.BriefFixtures.MINIMUM;
import static io.pilotage.marketplace.engagement.BriefFixtures.NOW;
import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;
import static io.pilotage.marketplace.engagement.EngagementFixtures.draft;
import static io.pilotage.marketplace.engagement.EngagementFixtures.inReview;
import static io.pilotage.marketplace.engagement.EngagementFixtures.published;
import static io.pilotage.marketplace.engagement.EngagementFixtures.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.shared.DomainEvent;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngagementTests {

    private static final String WHY = "The board has chosen another way.";
    private final Brief brief = sealedBrief(NOW).build();

    @Test
    void livesFromDraftToAward() {
        Engagement engagement = draft(brief);
        engagement.submit(Sector.PUBLIC, NOW, MINIMUM);
        engagement.approve("Clear and complete.", NOW, MINIMUM);
        assertThat(engagement.stateAt(CLOSES_AT.minusMillis(1))).isEqualTo(EngagementState.PUBLISHED);
        assertThat(engagement.stateAt(CLOSES_AT)).isEqualTo(EngagementState.CLOSED);
        engagement.closeBidding(CLOSES_AT);
        engagement.startEvaluation(CLOSES_AT);
        engagement.award(CLOSES_AT.plusSeconds(60));

        assertThat(engagement.stateAt(CLOSES_AT)).isEqualTo(EngagementState.AWARDED);
        assertThat(events(engagement))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "EngagementCreated",
                        "EngagementSubmitted",
                        "EngagementPublished",
                        "BiddingClosed",
                        "EngagementEvaluating",
                        "EngagementAwarded");
    }

    @Test
    void anIncompleteDraftIsNotSubmitted() {
        Engagement engagement = draft(sealedBrief(NOW).title(null).build());

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> engagement.submit(Sector.THIRD, NOW, MINIMUM))
                .satisfies(e -> assertThat(e.field()).isEqualTo("title"));
        assertThat(engagement.stateAt(NOW)).isEqualTo(EngagementState.DRAFT);
    }

    @Test
    void onlyADraftCanBeChanged() {
        Engagement engagement = published(brief);

        assertThatExceptionOfType(NotADraft.class).isThrownBy(() -> engagement.save(brief));
    }

    @Test
    void goesBackToADraftWithTheReasonOfTheModerator() {
        Engagement engagement = inReview(brief);
        engagement.sendBack("Please take your telephone number out.");

        assertThat(engagement.stateAt(NOW)).isEqualTo(EngagementState.DRAFT);
        assertThat(details(engagement).reviewNote()).isEqualTo("Please take your telephone number out.");
        engagement.submit(Sector.THIRD, NOW, MINIMUM);
        assertThat(details(engagement).reviewNote()).isNull();
    }

    @Test
    void goesBackForNewDatesWhenTheReviewTookTooLong() {
        Engagement engagement = inReview(brief);
        engagement.approve("Clear and complete.", CLOSES_AT.minus(Duration.ofDays(13)), MINIMUM);

        assertThat(engagement.stateAt(NOW)).isEqualTo(EngagementState.DRAFT);
        assertThat(engagement.published()).isFalse();
        assertThat(details(engagement).reviewNote()).contains("14 days");
    }

    @Test
    void aRejectionCanBeAppealedAgainstOnce() {
        Engagement engagement = rejected();
        engagement.appeal("It describes a real need of ours.", NOW);
        assertThat(engagement.stateAt(NOW)).isEqualTo(EngagementState.IN_REVIEW);
        engagement.reject("It still is a sales pitch.");

        assertThatExceptionOfType(AppealAlreadyHeard.class)
                .isThrownBy(() -> engagement.appeal("Please look a third time.", NOW));
    }

    @Test
    void sealedBidsAreNotOpenedBeforeTheClosingTime() {
        Engagement engagement = published(brief);

        assertThatExceptionOfType(BiddingStillOpen.class)
                .isThrownBy(() -> engagement.startEvaluation(CLOSES_AT.minusMillis(1)));
        assertThatExceptionOfType(BiddingStillOpen.class).isThrownBy(() -> engagement.award(CLOSES_AT.minusMillis(1)));
    }

    @Test
    void rollingBiddingCanBeAwardedAtAnyTime() {
        Engagement engagement = published(rollingBrief(NOW).build());
        engagement.award(NOW.plusSeconds(1));

        assertThat(engagement.stateAt(NOW)).isEqualTo(EngagementState.AWARDED);
        assertThat(events(engagement)).noneMatch(BiddingClosed.class::isInstance);
    }

    @Test
    void saysOnlyOnceThatBiddingClosed() {
        Engagement engagement = published(brief);

        assertThat(engagement.closeBidding(CLOSES_AT.minusMillis(1))).isFalse();
        assertThat(engagement.closeBidding(CLOSES_AT)).isTrue();
        assertThat(engagement.closeBidding(CLOSES_AT.plusSeconds(5))).isFalse();
        assertThat(events(engagement))
                .filteredOn(BiddingClosed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void isWithdrawnUntilBiddingClosesAndCancelledAfterwards() {
        Engagement engagement = published(brief);
        assertThatExceptionOfType(NotWithdrawable.class).isThrownBy(() -> engagement.withdraw(WHY, CLOSES_AT));
        engagement.cancel(WHY, CLOSES_AT);

        assertThat(engagement.stateAt(CLOSES_AT)).isEqualTo(EngagementState.CANCELLED);
        assertThat(details(engagement).reason()).isEqualTo(WHY);
    }

    @Test
    void aDraftIsWithdrawnAndNotCancelled() {
        Engagement engagement = draft(brief);
        assertThatExceptionOfType(NotCancellable.class).isThrownBy(() -> engagement.cancel(WHY, NOW));
        engagement.withdraw(WHY, NOW);

        assertThat(engagement.stateAt(NOW)).isEqualTo(EngagementState.WITHDRAWN);
    }

    @Test
    void everyUnhappyEndNeedsAWrittenReason() {
        Engagement open = published(brief);

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> open.withdraw(" ", NOW));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> open.cancel("no", NOW));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> open.noneSuitable("x".repeat(2001), CLOSES_AT));
        assertThat(open.stateAt(NOW)).isEqualTo(EngagementState.PUBLISHED);
    }

    private static EngagementDetails details(Engagement engagement) {
        return engagement.details(
                new OrganisationDetails(
                        engagement.organisationId(),
                        1,
                        "Harbour Trust",
                        Sector.THIRD,
                        SizeBand.SMALL,
                        Region.WALES,
                        null,
                        null,
                        false),
                NOW);
    }

    private static List<DomainEvent> events(Engagement engagement) {
        return RecordedEvents.of(engagement);
    }
}
