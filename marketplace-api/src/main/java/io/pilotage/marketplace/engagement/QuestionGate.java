package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.identity.PersonId;
import java.util.Set;

/** Knows who may ask about an engagement, and who must hear what is answered: whoever may bid for it, and who does; bidding decides. */
public interface QuestionGate {

    /** @throws io.pilotage.marketplace.shared.RuleViolation naming why the caller may not ask */
    void requireAsker(EngagementId engagement);

    /** Everybody who has begun a bid or handed one in: they hear what is answered; who they are, nobody is told. */
    Set<PersonId> bidders(EngagementId engagement);
}
