package io.pilotage.marketplace.organisation;

import java.util.Set;

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

    /** What a program needs one of, to read engagements that are not for everybody, and who suits them. */
    public static final Set<Permission> ABOUT_ENGAGEMENTS = Set.of(DRAFT, PUBLISH, ANSWER_QUESTIONS, EVALUATE, AWARD);

    /** What a program needs one of, to read contracts and what was paid for them. */
    public static final Set<Permission> ABOUT_CONTRACTS = Set.of(AWARD, APPROVE_TIME, PAY);

    private final String label;

    Permission(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether its holder reads bids, or decides about them. */
    boolean readsBids() {
        return this == EVALUATE || this == AWARD;
    }

    /** Whether its holder moves money, or makes others who do: granting and taking it needs a recent proof of who one is. */
    boolean movesMoney() {
        return this == APPROVE_TIME || this == PAY || this == MANAGE_MEMBERS;
    }

    /** Whether nobody uses it while the organisation is suspended; what both sides have agreed goes on. */
    boolean restsWhileSuspended() {
        return this == PUBLISH || this == AWARD;
    }
}
