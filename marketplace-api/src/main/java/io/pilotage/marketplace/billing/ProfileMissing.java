package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.RuleViolation;

/** Somebody without an executive's profile cannot be paid for executive work. */
public final class ProfileMissing extends RuleViolation {

    ProfileMissing() {
        super(Kind.CONFLICT, "profile-missing", "Please write your profile first; payouts belong to it.");
    }
}
