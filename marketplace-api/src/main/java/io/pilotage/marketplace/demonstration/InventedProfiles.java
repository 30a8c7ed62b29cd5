package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.ProfileDetails;
import io.pilotage.marketplace.executive.ProfileState;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.SubjectKind;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Brings an invented executive to a published profile, from wherever an earlier run or the person left it. */
@Component
class InventedProfiles {

    private final Cast cast;
    private final Executives executives;
    private final Clock clock;

    InventedProfiles(Cast cast, Executives executives, Clock clock) {
        this.cast = cast;
        this.executives = executives;
        this.clock = clock;
    }

    void bring(InventedExecutive executive) {
        cast.introduce(executive.person(), MarketplaceRole.EXECUTIVE);
        ProfileDetails profile = cast.as(executive.id(), executives::mine);
        // What somebody has written in the meantime is theirs.
        if (profile.state() == ProfileState.DRAFT && profile.content().equals(ProfileContent.empty())) {
            ProfileContent content = executive.profileAsOf(LocalDate.now(clock));
            long version = profile.version();
            profile = cast.as(executive.id(), () -> {
                executives.saveDraft(version, content);
                return executives.submit();
            });
        }
        if (profile.state() == ProfileState.IN_REVIEW && !executive.inReview()) {
            cast.moderate(
                    SubjectKind.PROFILE,
                    profile.id().value(),
                    Decision.APPROVED,
                    "A clear profile with evidence for each level.");
        }
    }
}
