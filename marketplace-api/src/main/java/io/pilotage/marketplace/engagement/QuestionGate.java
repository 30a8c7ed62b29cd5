package io.pilotage.marketplace.engagement;

/** Knows who may ask about an engagement: whoever may bid for it, which bidding decides. */
public interface QuestionGate {

    /** @throws io.pilotage.marketplace.shared.RuleViolation naming why the caller may not ask */
    void requireAsker(EngagementId engagement);
}
