package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.RuleViolation;

/** Only what a trusted source says is published without a moderator reading it. */
public final class SourceNotTrusted extends RuleViolation {

    SourceNotTrusted() {
        super(
                Kind.CONFLICT,
                "source-not-trusted",
                "The source of this import is not trusted. Mark it as trusted first, with the reason why.");
    }
}
