package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.moderation.StandsSuspended;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.StaleVersion;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Firms and who acts for them. */
@Service
@Transactional
public class Firms {

    private final FirmRepository firms;
    private final Suspensions suspensions;
    private final CurrentPerson current;
    private final Clock clock;

    Firms(FirmRepository firms, Suspensions suspensions, CurrentPerson current, Clock clock) {
        this.firms = firms;
        this.suspensions = suspensions;
        this.current = current;
        this.clock = clock;
    }

    /** Founds a firm that the caller acts for. */
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public FirmDetails found(FirmDetails.Statement statement) {
        return firms.save(Firm.found(statement, current.requireId(), clock.instant()))
                .details();
    }

    /** What everybody may know of a firm; not limited to its members. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public FirmDetails get(FirmId id) {
        return load(id).details();
    }

    /** The firms that the caller acts for, by name. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<FirmDetails> mine() {
        return firms.findByMember(current.requireId().value()).stream()
                .map(Firm::details)
                .toList();
    }

    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public FirmDetails describe(FirmId id, long expectedVersion, FirmDetails.Statement statement) {
        Firm firm = own(id);
        StaleVersion.check(expectedVersion, firm.version());
        firm.describe(statement);
        return firms.save(firm).details();
    }

    /** Who acts for the firm; only for them. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public Set<PersonId> members(FirmId id) {
        return own(id).members();
    }

    /** Ends a colleague's or the caller's own part in the firm. */
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public void remove(FirmId id, PersonId person) {
        Firm firm = own(id);
        if (!firm.hasMember(person)) {
            throw new NotFound("member");
        }
        firm.remove(person);
        firms.save(firm);
    }

    /**
     * The guard of reading what is a firm's own.
     *
     * @throws NotFound if the caller does not act for it, as if it did not exist
     */
    @Transactional(readOnly = true)
    public void requireMember(FirmId id) {
        own(id);
    }

    /**
     * The guard of every act in a firm's name.
     *
     * @throws NotFound as {@link #requireMember}
     * @throws StandsSuspended while it is suspended
     */
    @Transactional(readOnly = true)
    public void requireInAction(FirmId id) {
        own(id);
        suspensions.requireNone(SuspendableKind.FIRM, id.value());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void admit(FirmId id, PersonId person) {
        Firm firm = load(id);
        firm.admit(person);
        firms.save(firm);
    }

    private Firm own(FirmId id) {
        Firm firm = load(id);
        if (!firm.hasMember(current.requireId())) {
            throw new NotFound("firm");
        }
        return firm;
    }

    private Firm load(FirmId id) {
        return firms.findById(id).orElseThrow(() -> new NotFound("firm"));
    }
}
