package io.pilotage.ui.engagement;

import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementState;
import java.util.Arrays;
import java.util.Locale;

/** The groups by which an organisation looks through its engagements. */
enum Standing {
    ALL,
    NEEDS_US,
    OPEN,
    ENDED;

    boolean includes(EngagementDetails engagement) {
        return switch (this) {
            case ALL -> true;
            case NEEDS_US -> StateWords.needsUs(engagement);
            case OPEN -> engagement.state() == EngagementState.PUBLISHED;
            case ENDED -> engagement.state().ended();
        };
    }

    String key() {
        return "engagement.standing." + inAddress();
    }

    String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Standing named(String inAddress) {
        return Arrays.stream(values())
                .filter(value -> value.inAddress().equals(inAddress))
                .findFirst()
                .orElse(ALL);
    }
}
