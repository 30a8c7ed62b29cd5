package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.BudgetBasis;
import io.pilotage.marketplace.shared.EngagementKind;
import org.jspecify.annotations.Nullable;

/** The named criteria of a match. */
public enum MatchCriterion {
    RESPONSIBILITIES("Responsibilities"),
    ROLE("Role"),
    SKILLS("Skills"),
    TEXT("Closeness of the descriptions"),
    SECTOR("Sector experience"),
    SIZE("Size experience"),
    TRACK_RECORD("Track record"),
    CREDENTIALS("Credentials"),
    DEVELOPMENT("Own development"),
    KIND("Kind of engagement"),
    AVAILABILITY("Availability"),
    RATE("Rate and budget"),
    PLACE("Place and remote work"),
    LANGUAGE("Language");

    private final String label;

    MatchCriterion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether an engagement of this kind can ever say what the criterion compares: a day rate only where days are paid. */
    public boolean appliesTo(@Nullable EngagementKind kind) {
        return this != RATE || kind == null || BudgetBasis.of(kind) == BudgetBasis.DAY_RATE;
    }
}
