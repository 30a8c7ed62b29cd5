package io.pilotage.marketplace.executive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.Uuids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProfileTests {

    private static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
    private static final ProfileChecks CHECKS = new ProfileChecks(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void isADraftUntilItIsSubmittedAndPublishedOnceItIsApproved() {
        Profile profile = written();
        assertThat(profile.state()).isEqualTo(ProfileState.DRAFT);

        profile.submit(CHECKS);
        assertThat(profile.state()).isEqualTo(ProfileState.IN_REVIEW);

        profile.approve(NOW);
        assertThat(profile.state()).isEqualTo(ProfileState.PUBLISHED);
        assertThat(profile.published()).isEqualTo(ProfileFixtures.complete());
        assertThat(profile.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void anIncompleteProfileCannotBeSubmittedAndStaysADraft() {
        Profile profile = Profile.open(somebody());

        assertThatThrownBy(() -> profile.submit(CHECKS)).isInstanceOf(InvalidInput.class);
        assertThat(profile.state()).isEqualTo(ProfileState.DRAFT);
    }

    @Test
    void thePublishedContentStaysWhileANewerOneIsWrittenAndReviewed() {
        Profile profile = published();

        profile.write(ProfileFixtures.headed("Now also a CISO for charities"), CHECKS);
        assertThat(profile.state()).isEqualTo(ProfileState.PUBLISHED);
        assertThat(profile.edition()).isEqualTo(Edition.DRAFT);
        profile.submit(CHECKS);

        assertThat(profile.state()).isEqualTo(ProfileState.PUBLISHED);
        assertThat(profile.published()).isEqualTo(ProfileFixtures.complete());

        profile.approve(NOW.plusSeconds(60));
        assertThat(profile.published()).isEqualTo(ProfileFixtures.headed("Now also a CISO for charities"));
    }

    @Test
    void cannotBeChangedOrSubmittedAgainWhileInReview() {
        Profile profile = written();
        profile.submit(CHECKS);

        assertThatThrownBy(() -> profile.write(ProfileContent.empty(), CHECKS)).isInstanceOf(ProfileInReview.class);
        assertThatThrownBy(() -> profile.submit(CHECKS)).isInstanceOf(ProfileInReview.class);
    }

    @Test
    void comesBackWithAReasonThatTheNextSubmissionClears() {
        Profile profile = written();
        profile.submit(CHECKS);
        profile.giveBack("Please take the telephone number out.");

        assertThat(profile.state()).isEqualTo(ProfileState.DRAFT);
        assertThat(profile.returnedBecause()).isEqualTo("Please take the telephone number out.");

        profile.submit(CHECKS);
        assertThat(profile.returnedBecause()).isNull();
    }

    @Test
    void needsAChangeBeforeItIsReviewedAgain() {
        Profile profile = published();

        assertThatThrownBy(() -> profile.submit(CHECKS)).isInstanceOf(NothingToReview.class);

        profile.write(ProfileFixtures.headed("Something new to read"), CHECKS);
        profile.write(ProfileFixtures.complete(), CHECKS);
        assertThatThrownBy(() -> profile.submit(CHECKS)).isInstanceOf(NothingToReview.class);
    }

    @Test
    void isHiddenAndShownWithoutAnotherReview() {
        Profile profile = published();

        profile.hide();
        assertThat(profile.state()).isEqualTo(ProfileState.HIDDEN);
        profile.show();
        assertThat(profile.state()).isEqualTo(ProfileState.PUBLISHED);
    }

    @Test
    void whatWasNeverApprovedCannotBeHidden() {
        Profile profile = written();

        assertThatThrownBy(profile::hide).isInstanceOf(ProfileNotApproved.class);
        assertThatThrownBy(profile::show).isInstanceOf(ProfileNotApproved.class);
    }

    @Test
    void aDecisionThatNobodyWaitsForChangesNothing() {
        Profile profile = written();

        profile.approve(NOW);
        profile.giveBack("Too late");

        assertThat(profile.state()).isEqualTo(ProfileState.DRAFT);
        assertThat(profile.returnedBecause()).isNull();
    }

    @Test
    void anImportedNameComesIntoSightOnlyByPublication() {
        Profile profile = Profile.imported("Robin Ashby", ProfileFixtures.complete(), CHECKS);
        profile.publishImported(CHECKS, NOW);

        profile.importAgain("Call 07700 900123", ProfileFixtures.complete(), CHECKS);
        assertThat(nameOf(profile)).isEqualTo("Robin Ashby");
        assertThat(profile.edition()).isEqualTo(Edition.DRAFT);

        profile.publishImported(CHECKS, NOW);
        assertThat(nameOf(profile)).isEqualTo("Call 07700 900123");
    }

    private static String nameOf(Profile unclaimed) {
        return unclaimed.name(person -> "nobody's account");
    }

    private enum Step {
        WRITE_COMPLETE,
        WRITE_OTHER,
        WRITE_EMPTY,
        SUBMIT,
        TAKE_BACK,
        APPROVE,
        GIVE_BACK,
        HIDE,
        SHOW
    }

    /** The same rules as the constraints of the table, whatever is tried in whatever order. */
    @Property(tries = 500)
    void neverPublishesWhatNobodyApproved(@ForAll List<Step> steps) {
        Profile profile = Profile.open(somebody());
        ProfileContent approved = null;
        for (Step step : steps) {
            boolean decided = step == Step.APPROVE && profile.edition() == Edition.IN_REVIEW;
            try {
                take(profile, step);
            } catch (ProfileInReview
                    | NothingToReview
                    | SubmissionNotOpen
                    | ProfileNotApproved
                    | InvalidInput refused) {
                assertThat(step).isNotIn(Step.APPROVE, Step.GIVE_BACK);
            }
            if (decided) {
                approved = profile.content();
            }
            assertThat(profile.published()).isEqualTo(approved);
            assertThat(profile.published() == null).isEqualTo(profile.publishedAt() == null);
            if (profile.edition() == Edition.APPROVED) {
                assertThat(profile.content()).isEqualTo(approved);
            }
            if (profile.edition() == Edition.IN_REVIEW) {
                assertThat(CHECKS.submission(profile.content()).errors()).isEmpty();
            }
        }
    }

    private static void take(Profile profile, Step step) {
        switch (step) {
            case WRITE_COMPLETE -> profile.write(ProfileFixtures.complete(), CHECKS);
            case WRITE_OTHER -> profile.write(ProfileFixtures.headed("Another headline"), CHECKS);
            case WRITE_EMPTY -> profile.write(ProfileContent.empty(), CHECKS);
            case SUBMIT -> profile.submit(CHECKS);
            case TAKE_BACK -> profile.takeBack();
            case APPROVE -> profile.approve(NOW);
            case GIVE_BACK -> profile.giveBack("Please explain.");
            case HIDE -> profile.hide();
            case SHOW -> profile.show();
        }
    }

    private static Profile written() {
        Profile profile = Profile.open(somebody());
        profile.write(ProfileFixtures.complete(), CHECKS);
        return profile;
    }

    private static Profile published() {
        Profile profile = written();
        profile.submit(CHECKS);
        profile.approve(NOW);
        return profile;
    }

    private static PersonId somebody() {
        return new PersonId(Uuids.next());
    }
}
