package io.pilotage.marketplace.executive;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.CaseId;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets up executives in a running application, each step as the person who would take it. */
public class ExecutiveScene {

    private final Callers callers;
    private final Executives executives;
    private final Moderation moderation;

    ExecutiveScene(Callers callers, Executives executives, Moderation moderation) {
        this.callers = callers;
        this.executives = executives;
        this.moderation = moderation;
    }

    /** An executive whose complete profile a moderator has approved. */
    public Caller published() {
        return published(ProfileFixtures.complete());
    }

    /** An executive whose profile with this content, which must be complete, a moderator has approved. */
    public Caller published(ProfileContent content) {
        Caller executive = callers.executive();
        executive.run(() -> {
            executives.saveDraft(executives.mine().version(), content);
            executives.submit();
        });
        UUID profile = id(executive).value();
        callers.moderator()
                .run(() -> moderation.decide(openCase(profile, null), Decision.APPROVED, "Clear and complete."));
        return executive;
    }

    public ExecutiveId id(Caller executive) {
        return executives.of(executive.id).orElseThrow();
    }

    private CaseId openCase(UUID profile, @Nullable UUID after) {
        Slice<CaseDetails> page = moderation.queue(after, SubjectKind.PROFILE, 100);
        return page.items().stream()
                .filter(waiting -> waiting.subject().equals(profile))
                .map(CaseDetails::id)
                .findFirst()
                .orElseGet(() -> openCase(profile, UUID.fromString(requireNonNull(page.next(), "no open case"))));
    }
}
