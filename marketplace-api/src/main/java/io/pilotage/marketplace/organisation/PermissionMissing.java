package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.RuleViolation;

/** A member lacks the permission that an act needs. */
public final class PermissionMissing extends RuleViolation {

    PermissionMissing(Permission permission) {
        super(
                Kind.FORBIDDEN,
                "permission-missing",
                "You need the permission \"" + permission.label() + "\" (" + permission
                        + ") in this organisation. A colleague who manages members can grant it.");
    }
}
