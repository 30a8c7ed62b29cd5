package io.pilotage.ui.contract;

import io.pilotage.marketplace.approval.ApprovalKind;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.Side;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permissions;
import io.pilotage.ui.security.BrowserSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out from which side, and with which permissions, the person at this browser looks at a contract. */
@Component
class Viewpoints {

    private final BrowserSession session;
    private final Executives executives;
    private final Organisations organisations;
    private final SecondApprovals approvals;

    Viewpoints(BrowserSession session, Executives executives, Organisations organisations, SecondApprovals approvals) {
        this.session = session;
        this.executives = executives;
        this.organisations = organisations;
        this.approvals = approvals;
    }

    Viewpoint of(ContractDetails contract) {
        return of(List.of(contract)).getFirst();
    }

    /** In the same order, with as many questions for many contracts as for one. */
    List<Viewpoint> of(List<ContractDetails> contracts) {
        Optional<ExecutiveId> profile = session.person().flatMap(executives::of);
        Map<OrganisationId, Permissions> permissions = organisations.permissions(
                contracts.stream().map(ContractDetails::organisation).distinct().toList());
        Set<UUID> asked = approvals.askedByMe(
                ApprovalKind.DAYS,
                contracts.stream()
                        .flatMap(contract -> contract.work().stream())
                        .filter(work -> !work.approved())
                        .map(work -> work.id().value())
                        .toList());
        return contracts.stream()
                .map(contract -> of(contract, profile, permissions.get(contract.organisation()), asked))
                .toList();
    }

    private static Viewpoint of(
            ContractDetails contract,
            Optional<ExecutiveId> profile,
            @Nullable Permissions permissions,
            Set<UUID> asked) {
        if (profile.filter(contract.executive()::equals).isPresent()) {
            return new Viewpoint(contract, Side.EXECUTIVE, Set.of(), Set.of());
        }
        return permissions == null
                ? new Viewpoint(contract, null, Set.of(), Set.of())
                : new Viewpoint(contract, Side.ORGANISATION, permissions.granted(), asked);
    }
}
