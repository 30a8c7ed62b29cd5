package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.RuleViolation;

/** Nobody grants a permission that they lack, to whomever and in whatever way. */
public final class PermissionNotHeld extends RuleViolation {

    PermissionNotHeld(Permission permission) {
        super(
                Kind.FORBIDDEN,
                "permission-not-held",
                "permissions",
                "You cannot grant \"" + permission.label() + "\" (" + permission
                        + "), because you do not have it yourself. A colleague who has it can.");
    }
}
