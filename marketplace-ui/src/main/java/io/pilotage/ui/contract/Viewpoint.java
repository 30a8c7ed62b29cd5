package io.pilotage.ui.contract;

import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.Side;
import io.pilotage.marketplace.contract.TermsAcceptance;
import io.pilotage.marketplace.contract.Work;
import io.pilotage.marketplace.organisation.Permission;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as one person sees it.
 *
 * @param side the side that the person acts for, or null for staff who only look
 * @param permissions what a member may do for the organisation; empty on the executive's side
 * @param asked the work that the person approved as the first of two
 */
record Viewpoint(ContractDetails contract, @Nullable Side side, Set<Permission> permissions, Set<UUID> asked) {

    Viewpoint {
        permissions = Set.copyOf(permissions);
        asked = Set.copyOf(asked);
    }

    boolean executive() {
        return side == Side.EXECUTIVE;
    }

    boolean organisation() {
        return side == Side.ORGANISATION;
    }

    /** Whether the person may do what needs {@code permission} on the organisation's side; the service checks it again. */
    boolean may(Permission permission) {
        return organisation() && permissions.contains(permission);
    }

    /** Whether the person may bind their side: accept, decline, end. */
    boolean mayBind() {
        return executive() || may(Permission.AWARD);
    }

    @Nullable
    TermsAcceptance ownAcceptance() {
        return executive() ? contract.executiveAcceptance() : contract.organisationAcceptance();
    }

    String ownName() {
        return executive()
                ? contract.agreement().executive()
                : contract.agreement().organisation();
    }

    String otherName() {
        return executive()
                ? contract.agreement().organisation()
                : contract.agreement().executive();
    }

    /** The rest of the key of the sentence that says what happens next, for this side. */
    String next() {
        String who = side == null ? "staff" : executive() ? "executive" : "organisation";
        return switch (contract.state()) {
            case DRAWN_UP -> (side != null && ownAcceptance() == null ? "accept." : "wait.") + who;
            case AGREED -> "pay." + who;
            case ACTIVE ->
                (worked() ? "worked." : logged().isEmpty() ? "work." : waitsForMe() ? "approve." : "second.") + who;
            case ENDED -> "ended";
        };
    }

    /** Whether the person has to act before anything else happens. */
    boolean needsMe() {
        return switch (contract.state()) {
            case DRAWN_UP -> side != null && ownAcceptance() == null;
            case AGREED -> organisation();
            case ACTIVE ->
                organisation() ? waitsForMe() : executive() && contract.left().signum() > 0;
            case ENDED -> false;
        };
    }

    /** Everything that was bought is logged and approved. */
    boolean worked() {
        return contract.left().signum() == 0 && logged().isEmpty();
    }

    boolean asked(Work work) {
        return asked.contains(work.id().value());
    }

    private List<Work> logged() {
        return contract.work().stream().filter(work -> !work.approved()).toList();
    }

    /** All but what this person approved already, which a second person has to. */
    private boolean waitsForMe() {
        return !logged().stream().allMatch(this::asked);
    }
}
