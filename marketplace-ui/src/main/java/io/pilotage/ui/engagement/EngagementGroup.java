package io.pilotage.ui.engagement;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.pilotage.marketplace.engagement.EngagementState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The groups by which an organisation looks through its engagements. */
enum EngagementGroup {
    ALL(state -> true),
    NEEDS_US(EngagementState::waitsForOrganisation),
    OPEN(state -> state == EngagementState.PUBLISHED),
    ENDED(EngagementState::ended);

    private final Set<EngagementState> states;

    EngagementGroup(Predicate<EngagementState> includes) {
        states = Arrays.stream(EngagementState.values()).filter(includes).collect(toUnmodifiableSet());
    }

    Set<EngagementState> states() {
        return states;
    }

    String key() {
        return "engagement.standing." + inAddress();
    }

    String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EngagementGroup named(String inAddress) {
        return Arrays.stream(values())
                .filter(value -> value.inAddress().equals(inAddress))
                .findFirst()
                .orElse(ALL);
    }
}
