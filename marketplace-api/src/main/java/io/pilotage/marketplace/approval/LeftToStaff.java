package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.organisation.MemberAdmitted;
import io.pilotage.marketplace.organisation.MemberRemoved;
import io.pilotage.marketplace.organisation.OrganisationId;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes about which acts no member could decide, so that admins find theirs among all that wait without reading the rest. */
@Component
class LeftToStaff {

    private final ApprovalStore approvals;
    private final Deciders deciders;

    LeftToStaff(ApprovalStore approvals, Deciders deciders) {
        this.approvals = approvals;
        this.deciders = deciders;
    }

    void lookAt(List<WaitingApproval> waiting) {
        if (!waiting.isEmpty()) {
            approvals.leaveToStaff(deciders.leftToStaff(waiting));
        }
    }

    @EventListener
    void on(MemberRemoved removed) {
        lookAgain(removed.subject());
    }

    /** Also when somebody may no longer what they might. */
    @EventListener
    void on(MemberAdmitted changed) {
        lookAgain(changed.subject());
    }

    private void lookAgain(OrganisationId payer) {
        lookAt(approvals.waitingForMembers(payer));
    }
}
