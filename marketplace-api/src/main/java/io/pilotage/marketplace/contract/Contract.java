package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.billing.ChargeReference;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.Aggregate;
import io.pilotage.marketplace.shared.UkTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** An organisation and an executive agree on work, and the work is logged and approved, never more than was bought. */
@Table(schema = "contract", name = "contract")
class Contract extends Aggregate {

    @Id
    private final ContractId id;

    @Version
    private long version;

    private final UUID bid;
    private final UUID engagement;
    private final OrganisationId organisation;
    private final ExecutiveId executive;
    private final ChargeReference firstPeriod;
    private final Agreement agreement;
    private final String terms;
    private final String termsSha256;
    private ContractState state;
    private @Nullable TermsAcceptance organisationAcceptance;
    private @Nullable TermsAcceptance executiveAcceptance;
    private final Instant drawnUpAt;
    private @Nullable Instant activatedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @MappedCollection(idColumn = "contract")
    private final Set<Work> work;

    @SuppressWarnings("TooManyParameters")
    Contract(
            ContractId id,
            long version,
            UUID bid,
            UUID engagement,
            OrganisationId organisation,
            ExecutiveId executive,
            ChargeReference firstPeriod,
            Agreement agreement,
            String terms,
            String termsSha256,
            ContractState state,
            @Nullable TermsAcceptance organisationAcceptance,
            @Nullable TermsAcceptance executiveAcceptance,
            Instant drawnUpAt,
            @Nullable Instant activatedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            Set<Work> work) {
        this.id = id;
        this.version = version;
        this.bid = bid;
        this.engagement = engagement;
        this.organisation = organisation;
        this.executive = executive;
        this.firstPeriod = firstPeriod;
        this.agreement = agreement;
        this.terms = terms;
        this.termsSha256 = termsSha256;
        this.state = state;
        this.organisationAcceptance = organisationAcceptance;
        this.executiveAcceptance = executiveAcceptance;
        this.drawnUpAt = drawnUpAt;
        this.activatedAt = activatedAt;
        this.endedAt = endedAt;
        this.endReason = endReason;
        this.work = new HashSet<>(work);
    }

    /** Draws up the contract that an award leads to. */
    static Contract drawUp(
            UUID bid,
            UUID engagement,
            OrganisationId organisation,
            ExecutiveId executive,
            Agreement agreement,
            Instant now) {
        Terms terms = TermsText.write(agreement, LocalDate.ofInstant(now, UkTime.ZONE));
        var contract = new Contract(
                ContractId.next(),
                0,
                bid,
                engagement,
                organisation,
                executive,
                new ChargeReference(WorkId.next().value()),
                agreement,
                terms.text(),
                terms.sha256(),
                ContractState.DRAWN_UP,
                null,
                null,
                now,
                null,
                null,
                null,
                Set.of());
        contract.register(new ContractDrawnUp(contract.id, organisation, executive, agreement.title()));
        return contract;
    }

    /**
     * One side accepts the terms; the second acceptance makes the contract agreed. A side that accepted accepts again in vain.
     *
     * @param sha256 of the text that the person has read
     */
    void accept(Side side, PersonId person, String sha256, Instant now) {
        if (!termsSha256.equals(sha256)) {
            throw new OtherTerms();
        }
        if (acceptance(side) != null) {
            return;
        }
        require(ContractState.DRAWN_UP, "accepted");
        var acceptance = new TermsAcceptance(person, now, sha256);
        switch (side) {
            case ORGANISATION -> organisationAcceptance = acceptance;
            case EXECUTIVE -> executiveAcceptance = acceptance;
        }
        register(new TermsAccepted(id, side, person, sha256));
        if (organisationAcceptance != null && executiveAcceptance != null) {
            become(ContractState.AGREED);
            register(new ContractAgreed(id, organisation, executive, firstPeriod));
        }
    }

    /** One side does not want it after all; only before the first payment has arrived. */
    void decline(Side side, PersonId person, String reason, Instant now) {
        requireDeclinable();
        become(ContractState.ENDED);
        endedAt = now;
        endReason = reason;
        register(new ContractEnded(id, side, person, reason));
    }

    /** @throws NotNow once the first payment has arrived, or it has ended */
    void requireDeclinable() {
        if (state != ContractState.AGREED) {
            require(ContractState.DRAWN_UP, "declined");
        }
    }

    /** Whether it ended before it began, for this reason. */
    boolean declinedBecause(String reason) {
        return state == ContractState.ENDED && activatedAt == null && reason.equals(endReason);
    }

    /** Whether both sides have accepted the terms, and nothing was paid before it ended. */
    boolean endedUnpaid() {
        return state == ContractState.ENDED
                && activatedAt == null
                && organisationAcceptance != null
                && executiveAcceptance != null;
    }

    /** The first payment has arrived; a second word of it changes nothing. */
    void activate(Instant now) {
        if (state == ContractState.ACTIVE || state == ContractState.ENDED) {
            return;
        }
        become(ContractState.ACTIVE);
        activatedAt = now;
        register(new ContractActivated(id, organisation, executive, agreement.title()));
    }

    /** The executive logs work: between the day the contract became active and today, and no more than was bought. */
    WorkId log(@Nullable LocalDate startedOn, @Nullable BigDecimal days, @Nullable String note, Instant now) {
        require(ContractState.ACTIVE, "worked on");
        Work logged = log().write(
                        new WorkLog.Entry(startedOn, days, note),
                        firstDay(),
                        LocalDate.ofInstant(now, UkTime.ZONE),
                        now);
        become(log().with(logged));
        register(new DaysLogged(id, logged.id(), logged.days()));
        return logged.id();
    }

    /**
     * A member approves logged work.
     *
     * @return the gross that is due for it; zero when it was approved before, or when so little work rounds to nothing
     */
    Money approve(WorkId logged, PersonId by, Instant now) {
        if (log().approved(logged)) {
            return agreement.gross(BigDecimal.ZERO);
        }
        requireApprovable();
        WorkLog.Approved approved = log().approve(logged, by, now);
        become(approved.log());
        register(new DaysApproved(id, logged, by, approved.due()));
        return approved.due();
    }

    /** @throws NotNow unless work can be approved now */
    void requireApprovable() {
        require(ContractState.ACTIVE, "approved");
    }

    /** The executive takes back work that was not approved yet. */
    void withdraw(WorkId logged) {
        become(log().without(logged));
        register(new LoggedDaysWithdrawn(id, logged));
    }

    /** Ends a contract of which everything that was bought is worked and approved. */
    void finish(Side side, PersonId person, String reason, Instant now) {
        require(ContractState.ACTIVE, "ended");
        if (!log().complete()) {
            throw new NotNow("There is paid work left. The contract can be ended when all of it is approved.");
        }
        become(ContractState.ENDED);
        endedAt = now;
        endReason = reason;
        register(new ContractEnded(id, side, person, reason));
    }

    WorkLog log() {
        return new WorkLog(agreement, work);
    }

    private void become(WorkLog changed) {
        work.clear();
        work.addAll(changed.entries());
    }

    private void require(ContractState expected, String deed) {
        if (state != expected) {
            throw new NotNow("This contract cannot be " + deed + " now: it is \"" + state.label() + "\".");
        }
    }

    private void become(ContractState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(state + " to " + next);
        }
        state = next;
    }

    private LocalDate firstDay() {
        return LocalDate.ofInstant(activatedAt == null ? drawnUpAt : activatedAt, UkTime.ZONE);
    }

    @Nullable
    TermsAcceptance acceptance(Side side) {
        return switch (side) {
            case ORGANISATION -> organisationAcceptance;
            case EXECUTIVE -> executiveAcceptance;
        };
    }

    ContractId id() {
        return id;
    }

    OrganisationId organisation() {
        return organisation;
    }

    ExecutiveId executive() {
        return executive;
    }

    ChargeReference firstPeriod() {
        return firstPeriod;
    }

    Agreement agreement() {
        return agreement;
    }

    ContractState state() {
        return state;
    }

    ContractDetails details(boolean paid) {
        return new ContractDetails(
                id,
                version,
                state,
                bid,
                engagement,
                organisation,
                executive,
                agreement,
                new Terms(terms, termsSha256),
                organisationAcceptance,
                executiveAcceptance,
                paid,
                log().inOrder(),
                log().left(),
                drawnUpAt,
                activatedAt,
                endedAt,
                endReason);
    }
}
