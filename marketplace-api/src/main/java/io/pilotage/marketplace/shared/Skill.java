package io.pilotage.marketplace.shared;

/** The ten skills of technology leaders: five of a CIO, five of a CTO. */
public enum Skill implements Labelled {
    STRATEGIC_THINKING(LeadershipRole.CIO, "Strategic thinking"),
    FINANCIAL_ACUMEN(LeadershipRole.CIO, "Financial acumen"),
    LEADERSHIP(LeadershipRole.CIO, "Leadership"),
    COMMUNICATION(LeadershipRole.CIO, "Communication"),
    RISK_MANAGEMENT(LeadershipRole.CIO, "Risk management"),
    TECHNICAL_EXPERTISE(LeadershipRole.CTO, "Technical expertise"),
    INNOVATIVE_MINDSET(LeadershipRole.CTO, "Innovative mindset"),
    PROJECT_MANAGEMENT(LeadershipRole.CTO, "Project management"),
    CUSTOMER_FOCUS(LeadershipRole.CTO, "Customer focus"),
    COLLABORATION(LeadershipRole.CTO, "Collaboration");

    private final LeadershipRole role;
    private final String label;

    Skill(LeadershipRole role, String label) {
        this.role = role;
        this.label = label;
    }

    /** The role that this skill is typical of: CIO or CTO. */
    public LeadershipRole role() {
        return role;
    }

    @Override
    public String label() {
        return label;
    }
}
