package io.pilotage.marketplace.shared;

/** The twelve responsibilities that an engagement needs and a profile evidences: six look inward (CIO), six outward (CTO). */
public enum Responsibility implements Labelled {
    STRATEGIC_IT_PLANNING(LeadershipRole.CIO, "Strategic IT planning"),
    IT_GOVERNANCE(LeadershipRole.CIO, "IT governance"),
    DATA_MANAGEMENT(LeadershipRole.CIO, "Data management"),
    IT_INFRASTRUCTURE_MANAGEMENT(LeadershipRole.CIO, "IT infrastructure management"),
    TEAM_LEADERSHIP(LeadershipRole.CIO, "Team leadership"),
    VENDOR_MANAGEMENT(LeadershipRole.CIO, "Vendor management"),
    TECHNOLOGY_STRATEGY(LeadershipRole.CTO, "Technology strategy"),
    PRODUCT_DEVELOPMENT(LeadershipRole.CTO, "Product development"),
    RESEARCH_AND_DEVELOPMENT(LeadershipRole.CTO, "Research and development"),
    CROSS_DEPARTMENT_COLLABORATION(LeadershipRole.CTO, "Collaboration across departments"),
    TECHNOLOGY_TRENDS(LeadershipRole.CTO, "Technology trends"),
    ENGINEERING_LEADERSHIP(LeadershipRole.CTO, "Engineering leadership");

    private final LeadershipRole role;
    private final String label;

    Responsibility(LeadershipRole role, String label) {
        this.role = role;
        this.label = label;
    }

    /** The role that this responsibility is typical of: CIO or CTO. */
    public LeadershipRole role() {
        return role;
    }

    @Override
    public String label() {
        return label;
    }
}
