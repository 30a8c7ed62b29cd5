package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.RuleViolation;

/** One thing after the other: a file is read to its end before its profiles are published, and published once at a time. */
public final class ImportStillRunning extends RuleViolation {

    ImportStillRunning() {
        super(
                Kind.CONFLICT,
                "import-still-running",
                "This import is still running. Please wait until it has finished.");
    }
}
