package io.pilotage.marketplace.shared;

/** The thing does not exist, or the caller may not know that it does. */
public final class NotFound extends RuleViolation {

    /** @param what the domain word for it, e.g. "engagement" */
    public NotFound(String what) {
        super(Kind.NOT_FOUND, "not-found", "There is no such " + what + ", or it is not open to you.");
    }
}
