package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.shared.RuleViolation;

/** A person keeps no more than {@link SavedSearches#MOST} searches. */
public final class TooManySavedSearches extends RuleViolation {

    TooManySavedSearches() {
        super(
                Kind.CONFLICT,
                "too-many-saved-searches",
                "You have " + SavedSearches.MOST
                        + " saved searches, which is the most. Delete one that you no longer need.");
    }
}
