package io.pilotage.marketplace.matching;

/** The named criteria of a match; their weights add up to 100. */
public enum MatchCriterion {
    RESPONSIBILITIES("Responsibilities", 25),
    ROLE("Role", 15),
    SKILLS("Skills", 10),
    SECTOR("Sector experience", 10),
    AVAILABILITY("Availability", 10),
    RATE("Rate and budget", 10),
    KIND("Kind of engagement", 5),
    PLACE("Place and remote work", 5),
    LANGUAGE("Language", 5),
    TEXT("Words in common", 5);

    private final String label;
    private final int weight;

    MatchCriterion(String label, int weight) {
        this.label = label;
        this.weight = weight;
    }

    public String label() {
        return label;
    }

    /** Points of 100 that this criterion can add to a score. */
    public int weight() {
        return weight;
    }
}
