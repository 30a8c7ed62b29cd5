package io.pilotage.marketplace.executive;

import java.util.Arrays;
import java.util.Optional;

/** The four levels at which a responsibility or skill is mastered. */
public enum Mastery {
    FOUNDATION(1, "Foundation", "Has done it with guidance"),
    PRACTISED(2, "Practised", "Does it alone"),
    ADVANCED(3, "Advanced", "Leads others in it"),
    EXPERT(4, "Expert", "Is asked for it by other organisations");

    private final int level;
    private final String label;
    private final String explanation;

    Mastery(int level, String label, String explanation) {
        this.level = level;
        this.label = label;
        this.explanation = explanation;
    }

    /** 1 to 4. */
    public int level() {
        return level;
    }

    public String label() {
        return label;
    }

    public String explanation() {
        return explanation;
    }

    /** The mastery of a {@link Capability#level()}; empty for 0, which means not chosen. */
    public static Optional<Mastery> of(int level) {
        return Arrays.stream(values()).filter(it -> it.level == level).findFirst();
    }
}
