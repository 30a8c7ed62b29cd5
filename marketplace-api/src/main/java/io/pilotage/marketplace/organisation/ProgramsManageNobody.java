package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.RuleViolation;

/** Who acts for an organisation is decided by people. */
public final class ProgramsManageNobody extends RuleViolation {

    ProgramsManageNobody() {
        super(
                Kind.INVALID,
                "programs-manage-nobody",
                "permissions",
                "A program cannot invite people or change what they may do. Leave out MANAGE_MEMBERS.");
    }
}
