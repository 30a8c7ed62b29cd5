package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.RuleViolation;

/** Nobody changes their own permissions: a colleague who manages members does. */
public final class OwnPermissions extends RuleViolation {

    OwnPermissions() {
        super(
                Kind.FORBIDDEN,
                "own-permissions",
                "permissions",
                "You cannot change your own permissions. A colleague who manages members can.");
    }
}
