package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells both sides what becomes of the money, in the figures that they agreed on. */
@Component
class BillingNotices {

    private static final String PAYOUTS = "/payouts";
    private static final String UNSETTLED = "/unsettled-operations";

    private final People people;
    private final Organisations organisations;
    private final Executives executives;
    private final PayoutAccountStore accounts;
    private final Notifications notifications;

    BillingNotices(
            People people,
            Organisations organisations,
            Executives executives,
            PayoutAccountStore accounts,
            Notifications notifications) {
        this.people = people;
        this.organisations = organisations;
        this.executives = executives;
        this.accounts = accounts;
        this.notifications = notifications;
    }

    @EventListener
    void on(ChargeRaised raised) {
        tellPayers(
                raised.payer(),
                Headline.of("Please pay {}", raised.price().payable()),
                raised.description(),
                figures(raised.price()) + "\nWork starts when the payment has arrived.",
                raised.page());
    }

    @EventListener
    void on(ChargePaid paid) {
        tellPayers(
                paid.payer(),
                Headline.of("Your payment of {} has arrived", paid.price().payable()),
                paid.description(),
                figures(paid.price()),
                paid.page());
    }

    @EventListener
    void on(ChargeCancelled cancelled) {
        tellPayers(
                cancelled.payer(),
                Headline.of("There is nothing to pay any more"),
                cancelled.description(),
                "The contract has ended before its first payment, and the payment page is closed. If a payment arrives"
                        + " nevertheless, we hold it apart and our staff look into it.",
                cancelled.page());
    }

    @EventListener
    void on(MoneyReleased released) {
        if (released.net().isPositive()
                && accounts.find(released.payee()).filter(PayoutAccount::ready).isEmpty()) {
            tell(
                    released.payee(),
                    Headline.of("{} waits for you", released.net()),
                    "Please answer our payment provider's questions about your bank account. The money is sent as soon"
                            + " as you have.",
                    PAYOUTS);
        }
    }

    @EventListener
    void on(MoneyTransferred transferred) {
        tell(
                transferred.payee(),
                Headline.of("{} is on its way to you", transferred.net()),
                "We have sent your share to your account at our payment provider, which pays it out to your bank.",
                transferred.page());
        // They approved it and need no mail; but the book that they look at has a new line.
        organisations.membersWith(transferred.payer(), Permission.APPROVE_TIME).forEach(notifications::wake);
    }

    @EventListener
    void on(PayoutsReady ready) {
        tell(
                ready.subject(),
                Headline.of("You can be paid now"),
                "What has been approved and waits is sent next. We tell you when it has left.",
                PAYOUTS);
    }

    @EventListener
    void on(TransferRefused refused) {
        tell(
                refused.payee(),
                Headline.of("{} could not be sent to you yet", refused.net()),
                "Our payment provider did not accept the transfer to your account. The money stays yours: we try again, and"
                        + " our staff have been told. You need not do anything unless they ask you to.",
                refused.page());
        tellAdmins(
                Headline.of("A transfer of {} was refused", refused.net()),
                "To " + executives.nameOf(refused.payee()) + ". Our payment provider says: " + refused.problem()
                        + " It is tried again with growing pauses.");
    }

    @EventListener
    void on(PayoutAccountRefused refused) {
        tellAdmins(
                Headline.of("A payout account was refused"),
                "For " + executives.nameOf(refused.subject()) + ". Our payment provider says: " + refused.problem());
    }

    private void tellAdmins(Headline headline, String body) {
        people.admins().forEach(admin -> notifications.notify(new Notice(admin, headline, body, UNSETTLED)));
    }

    private static String figures(PriceBreakdown price) {
        return "Gross " + MoneyText.of(price.gross()) + ", VAT " + MoneyText.of(price.vat()) + ", to pay "
                + MoneyText.of(price.payable()) + ". Of gross, the platform's fee is "
                + MoneyText.of(price.platformFee())
                + " and the executive receives " + MoneyText.of(price.net()) + ".";
    }

    private void tellPayers(OrganisationId payer, Headline headline, String about, String body, String page) {
        organisations
                .membersWith(payer, Permission.PAY)
                .forEach(member -> notifications.notify(new Notice(member, headline, about, body, page)));
    }

    private void tell(ExecutiveId executive, Headline headline, String body, String page) {
        notifications.notify(new Notice(executives.personOf(executive), headline, body, page));
    }
}
