package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.identity.StaffReads;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.DespiteSuspension;
import io.pilotage.marketplace.shared.MovesMoney;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.RecentlyProven;
import io.pilotage.marketplace.shared.WrittenReason;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a second person decide about acts on much money: another member with the permission, or, where there is none, an admin who acts
 * for neither side.
 */
@Service
@Transactional
public class SecondApprovals {

    private static final int SHOWN = 200;

    private final ApprovalStore approvals;
    private final Deciders deciders;
    private final LeftToStaff leftToStaff;
    private final Organisations organisations;
    private final CurrentPerson current;
    private final StaffReads staffReads;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final BigDecimal limit;

    SecondApprovals(
            ApprovalStore approvals,
            Deciders deciders,
            LeftToStaff leftToStaff,
            Organisations organisations,
            CurrentPerson current,
            StaffReads staffReads,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${pilotage.approval.above:5000}") BigDecimal limit) {
        this.approvals = approvals;
        this.deciders = deciders;
        this.leftToStaff = leftToStaff;
        this.organisations = organisations;
        this.current = current;
        this.staffReads = staffReads;
        this.events = events;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * Whether one person may decide about so much money alone.
     *
     * @param sum what counts against the limit, in units of its currency
     */
    public boolean oneIsEnough(Money sum) {
        return sum.getAmount().compareTo(limit) <= 0;
    }

    /**
     * Keeps the caller's wish until a second person decides. If one waits about which the caller may decide, this is their yes, and what
     * was asked for is done before this returns. Repeating a wish changes nothing, and one of somebody who might not ask any more is
     * forgotten for it.
     *
     * @throws GrantedLately if the caller has not held the permission for long enough
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(AskApproval ask) {
        deciders.requireGrantedBefore(current.requireId(), ask.payer(), ask.permission());
        approvals
                .lockAbout(ask.kind(), ask.thing())
                .filter(waiting -> {
                    boolean stands = deciders.stands(waiting);
                    if (!stands) {
                        withdraw(waiting);
                    }
                    return stands;
                })
                .ifPresentOrElse(
                        waiting -> {
                            if (deciders.include(current.requireId(), waiting)) {
                                sayYes(waiting);
                            }
                        },
                        () -> keep(ask));
    }

    /** What waits for a thing, for those who may see the thing. */
    @Transactional(readOnly = true)
    public Optional<WaitingApproval> about(ApprovalKind kind, UUID thing) {
        return approvals.about(kind, thing).filter(deciders::stands);
    }

    /** Why a second person said no about a thing the last time, for those who may see the thing. */
    @Transactional(readOnly = true)
    public Optional<DeclinedApproval> declined(ApprovalKind kind, UUID thing) {
        return approvals.declined(kind, thing);
    }

    /** Those of these things about which the caller's own wish waits for a second person. */
    @Transactional(readOnly = true)
    public Set<UUID> askedByMe(ApprovalKind kind, Collection<UUID> things) {
        return things.isEmpty() ? Set.of() : approvals.asked(kind, things, current.requireId());
    }

    /** What the caller may decide, oldest first; at most 200 of it, in as many statements for much as for little. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ORGANISATION_MEMBER', 'ADMIN')")
    public List<WaitingApproval> mine() {
        PersonId me = current.requireId();
        boolean admin = current.has("ADMIN");
        List<WaitingApproval> mine =
                deciders.among(me, approvals.waiting(me, organisations.myPermissions(), admin, SHOWN));
        if (admin && !mine.isEmpty()) {
            staffReads.ofList("second approvals");
        }
        return mine;
    }

    /** Says yes; what was asked for is done in the same transaction. */
    @PreAuthorize("hasAnyRole('ORGANISATION_MEMBER', 'ADMIN')")
    @DespiteSuspension
    @MovesMoney
    @RecentlyProven
    public void approve(ApprovalId id) {
        sayYes(decidable(id));
    }

    /** Says no, with a reason that whoever asked reads; nothing is done. */
    @PreAuthorize("hasAnyRole('ORGANISATION_MEMBER', 'ADMIN')")
    @DespiteSuspension
    @MovesMoney
    @RecentlyProven
    public void decline(ApprovalId id, @Nullable String reason) {
        String written = WrittenReason.of(reason, "reason");
        WaitingApproval waiting = decidable(id);
        approvals.decide(id, false, current.requireId(), written, clock.instant());
        events.publishEvent(new ApprovalDeclined(id, waiting.kind(), waiting.thing(), written));
        deciders.tellOfRefusal(waiting, written);
    }

    /** The thing is gone, so nobody decides about it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ApprovalKind kind, UUID thing) {
        approvals.about(kind, thing).ifPresent(this::withdraw);
    }

    private void withdraw(WaitingApproval waiting) {
        approvals.decide(waiting.id(), false, null, null, clock.instant());
    }

    private void sayYes(WaitingApproval waiting) {
        PersonId me = current.requireId();
        approvals.decide(waiting.id(), true, me, null, clock.instant());
        events.publishEvent(new ApprovalGiven(
                waiting.id(), waiting.kind(), waiting.thing(), waiting.askedBy(), me, waiting.reason()));
    }

    private void keep(AskApproval ask) {
        var asked = new WaitingApproval(
                ApprovalId.next(),
                ask.kind(),
                ask.thing(),
                ask.words(),
                ask.details(),
                ask.amount(),
                ask.page(),
                ask.payer(),
                ask.payee(),
                ask.permission(),
                ask.reason(),
                current.requireId(),
                clock.instant());
        if (approvals.add(asked)) {
            leftToStaff.lookAt(List.of(asked));
            events.publishEvent(new ApprovalAsked(asked.id(), asked.kind(), asked.thing(), asked.amount()));
            deciders.tellOf(asked);
        }
    }

    /** What somebody may not decide does not exist for them. */
    private WaitingApproval decidable(ApprovalId id) {
        PersonId me = current.requireId();
        WaitingApproval waiting = approvals.lock(id).orElseThrow(() -> new NotFound("approval"));
        deciders.requireGrantedBefore(me, waiting.payer(), waiting.permission());
        if (!deciders.include(me, waiting)) {
            throw new NotFound("approval");
        }
        return waiting;
    }
}
