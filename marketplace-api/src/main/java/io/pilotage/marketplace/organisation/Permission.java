package io.pilotage.marketplace.organisation;

/** What a member may do in the name of the organisation; granted one by one. */
public enum Permission {
    DRAFT("Write engagements"),
    PUBLISH("Submit engagements for publication"),
    ANSWER_QUESTIONS("Answer questions of bidders"),
    EVALUATE("Read and score bids"),
    AWARD("Award and accept contracts"),
    APPROVE_TIME("Approve days worked"),
    PAY("Pay"),
    MANAGE_MEMBERS("Invite colleagues and change their permissions");

    private final String label;

    Permission(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether nobody uses it while the organisation is suspended; contracts and payments go on. */
    boolean restsWhileSuspended() {
        return this == PUBLISH || this == AWARD;
    }
}
