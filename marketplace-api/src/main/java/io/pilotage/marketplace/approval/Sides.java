package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import org.springframework.stereotype.Service;

/** Who acts for a side of a payment: the members of the organisation that pays, and the executive who is paid. */
@Service
public class Sides {

    private final Organisations organisations;
    private final Executives executives;
    private final CurrentPerson current;

    Sides(Organisations organisations, Executives executives, CurrentPerson current) {
        this.organisations = organisations;
        this.executives = executives;
        this.current = current;
    }

    /** @throws OwnMoney if the caller acts for one */
    public void requireNeither(OrganisationId payer, ExecutiveId payee) {
        if (!isNeither(current.requireId(), payer, payee)) {
            throw new OwnMoney();
        }
    }

    /** @throws OwnMoney if the caller is the one who is paid */
    public void requireNotPayee(ExecutiveId payee) {
        if (isPayee(current.requireId(), payee)) {
            throw new OwnMoney();
        }
    }

    boolean isNeither(PersonId person, OrganisationId payer, ExecutiveId payee) {
        return !organisations.hasMember(payer, person) && !isPayee(person, payee);
    }

    boolean isPayee(PersonId person, ExecutiveId payee) {
        return executives.of(person).filter(payee::equals).isPresent();
    }
}
