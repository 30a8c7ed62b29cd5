package io.pilotage.ui.engagement;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementState;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;

/** How the state of an engagement is drawn for its own organisation. */
final class StateWords {

    private StateWords() {}

    static StatusBadge badge(EngagementDetails engagement) {
        return restsNow(engagement)
                ? new StatusBadge(Tone.BAD, I18NProvider.translate("engagement.suspended"))
                : new StatusBadge(tone(engagement), engagement.state().label());
    }

    /** The key of the sentence that says what happens next. */
    static String nextKey(EngagementDetails engagement) {
        if (restsNow(engagement)) {
            return "engagement.next.suspended";
        }
        return switch (engagement.state()) {
            case DRAFT -> engagement.reviewNote() == null ? "engagement.next.draft" : "engagement.next.returned";
            case IN_REVIEW -> "engagement.next.in-review";
            case PUBLISHED ->
                engagement.brief().sealed() ? "engagement.next.published.sealed" : "engagement.next.published.rolling";
            case CLOSED -> "engagement.next.closed";
            case EVALUATING -> "engagement.next.evaluating";
            case AWARDED -> "engagement.next.awarded";
            case NONE_SUITABLE -> "engagement.next.none-suitable";
            case WITHDRAWN -> "engagement.next.withdrawn";
            case CANCELLED -> "engagement.next.cancelled";
            case REJECTED -> "engagement.next.rejected";
        };
    }

    /** Whether a suspension of its organisation keeps what would go on by itself. */
    private static boolean restsNow(EngagementDetails engagement) {
        return engagement.organisation().suspended()
                && switch (engagement.state()) {
                    case IN_REVIEW, PUBLISHED, CLOSED, EVALUATING -> true;
                    case DRAFT, AWARDED, NONE_SUITABLE, WITHDRAWN, CANCELLED, REJECTED -> false;
                };
    }

    private static Tone tone(EngagementDetails engagement) {
        EngagementState state = engagement.state();
        return switch (state) {
            case DRAFT -> engagement.reviewNote() == null ? Tone.QUIET : Tone.ATTENTION;
            case IN_REVIEW, PUBLISHED -> Tone.UNDER_WAY;
            case CLOSED, EVALUATING -> Tone.ATTENTION;
            case AWARDED -> Tone.GOOD;
            case NONE_SUITABLE, WITHDRAWN, CANCELLED -> Tone.QUIET;
            case REJECTED -> Tone.BAD;
        };
    }
}
