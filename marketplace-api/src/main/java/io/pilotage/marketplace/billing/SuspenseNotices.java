package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.OutsideText;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells admins what they must decide about payments that no charge explains, and payers what becomes of their money. */
@Component
class SuspenseNotices {

    private static final String PAGE = "/suspense";

    private final People people;
    private final Organisations organisations;
    private final Notifications notifications;

    SuspenseNotices(People people, Organisations organisations, Notifications notifications) {
        this.people = people;
        this.organisations = organisations;
        this.notifications = notifications;
    }

    @EventListener
    void on(PaymentSuspended suspended) {
        String received = MoneyText.of(suspended.received());
        String wrong = switch (suspended.why()) {
            case ALREADY_PAID -> "it had been paid before";
            case CANCELLED -> "the contract had ended before, so nothing was due";
            case OTHER_AMOUNT, OTHER_CURRENCY -> MoneyText.of(suspended.due()) + " was due";
        };
        tell(
                people.admins(),
                Headline.of("A payment of {} needs your decision", suspended.received()),
                suspended.description(),
                received + " arrived, but " + wrong + ". The money lies in suspense until an admin sends it back.",
                PAGE);
        tell(
                payers(suspended.payer()),
                Headline.of("Your payment of {} does not match what was due", suspended.received()),
                suspended.description(),
                received + " arrived, but " + wrong
                        + ". We hold the money apart and are looking into it; you need not do anything to get it back.",
                suspended.page());
    }

    @EventListener
    void on(RefundRefused refused) {
        tell(
                people.admins(),
                Headline.of("The refund of {} was refused", refused.amount()),
                null,
                "Our payment provider refused to send the payment back. The money still lies in suspense; please decide"
                        + " again.",
                PAGE);
    }

    @EventListener
    void on(PaymentRefunded refunded) {
        tell(
                payers(refunded.payer()),
                Headline.of("{} is on its way back to you", refunded.amount()),
                refunded.description(),
                "The reason:" + OutsideText.setOff(refunded.reason()),
                refunded.page());
    }

    private Collection<PersonId> payers(OrganisationId payer) {
        return organisations.membersWith(payer, Permission.PAY);
    }

    private void tell(
            Collection<PersonId> recipients, Headline headline, @Nullable String about, String body, String page) {
        recipients.forEach(recipient -> notifications.notify(new Notice(recipient, headline, about, body, page)));
    }
}
