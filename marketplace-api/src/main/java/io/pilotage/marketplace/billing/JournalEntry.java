package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.billing.AccountKind.Account;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One business fact about money, as postings that add up to zero in each currency.
 *
 * @param fact identifies the fact among those of its kind; the same fact is booked once
 * @param about the charge whose money moves
 * @param postings debits positive, credits negative
 */
record JournalEntry(Kind kind, String fact, ChargeReference about, Instant at, List<Posting> postings) {

    /** The business facts that move money. */
    enum Kind {
        PAYMENT_RECEIVED("Payment received"),
        STRIPE_FEE("Card costs of the payment"),
        DAYS_APPROVED("Work approved"),
        TRANSFERRED("Paid to the executive"),
        PAYMENT_SUSPENDED("Payment that does not match what was due"),
        SUSPENSE_REFUNDED("Sent back to the payer");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** @param amount positive for a debit, negative for a credit */
    record Posting(Account account, Money amount) {

        static Posting debit(Account account, Money amount) {
            return new Posting(account, amount);
        }

        static Posting credit(Account account, Money amount) {
            return new Posting(account, amount.negated());
        }
    }

    JournalEntry {
        postings =
                postings.stream().filter(posting -> !posting.amount().isZero()).toList();
        for (CurrencyUnit currency : postings.stream()
                .map(posting -> posting.amount().getCurrencyUnit())
                .distinct()
                .toList()) {
            long sum = postings.stream()
                    .map(Posting::amount)
                    .filter(amount -> Objects.equals(amount.getCurrencyUnit(), currency))
                    .mapToLong(Money::getAmountMinorLong)
                    .reduce(0, Math::addExact);
            if (sum != 0) {
                throw new IllegalArgumentException("Postings of " + kind + " are off by " + sum + " " + currency);
            }
        }
    }

    /** The client's payment arrived in the platform's balance: VAT is owed at once, the rest is held for the work. */
    static JournalEntry paymentReceived(ChargeReference about, PriceBreakdown price, Instant at) {
        return of(
                Kind.PAYMENT_RECEIVED,
                about.value(),
                about,
                at,
                Posting.debit(AccountKind.STRIPE_BALANCE.account(), price.payable()),
                Posting.credit(AccountKind.VAT_PAYABLE.account(), price.vat()),
                Posting.credit(AccountKind.CLIENT_FUNDS.of(about.value()), price.gross()));
    }

    /** Stripe kept its fee for the payment of the charge. */
    static JournalEntry stripeFee(ChargeReference about, Money fee, Instant at) {
        return stripeFee(about.value().toString(), about, fee, at);
    }

    /** Stripe kept its fee for a payment. */
    static JournalEntry stripeFee(String payment, ChargeReference about, Money fee, Instant at) {
        return of(
                Kind.STRIPE_FEE,
                payment,
                about,
                at,
                Posting.debit(AccountKind.STRIPE_FEES.account(), fee),
                Posting.credit(AccountKind.STRIPE_BALANCE.account(), fee));
    }

    /** A payment arrived that the charge does not explain. */
    static JournalEntry paymentSuspended(String payment, ChargeReference about, Money received, Instant at) {
        return of(
                Kind.PAYMENT_SUSPENDED,
                payment,
                about,
                at,
                Posting.debit(AccountKind.STRIPE_BALANCE.account(), received),
                Posting.credit(AccountKind.SUSPENSE.account(), received));
    }

    /** Such a payment went back whence it came. */
    static JournalEntry suspenseRefunded(String payment, ChargeReference about, Money received, Instant at) {
        return of(
                Kind.SUSPENSE_REFUNDED,
                payment,
                about,
                at,
                Posting.debit(AccountKind.SUSPENSE.account(), received),
                Posting.credit(AccountKind.STRIPE_BALANCE.account(), received));
    }

    /** The client approved work: the held money becomes the platform's fee and the executive's due. */
    static JournalEntry daysApproved(
            UUID release, ChargeReference about, UUID executive, PriceBreakdown.Part part, Instant at) {
        return of(
                Kind.DAYS_APPROVED,
                release,
                about,
                at,
                Posting.debit(AccountKind.CLIENT_FUNDS.of(about.value()), part.gross()),
                Posting.credit(AccountKind.PLATFORM_FEE_REVENUE.account(), part.fee()),
                Posting.credit(AccountKind.EXECUTIVE_PAYABLE.of(executive), part.net()));
    }

    /** The executive's due left the platform's balance. */
    static JournalEntry transferred(UUID release, ChargeReference about, UUID executive, Money net, Instant at) {
        return of(
                Kind.TRANSFERRED,
                release,
                about,
                at,
                Posting.debit(AccountKind.EXECUTIVE_PAYABLE.of(executive), net),
                Posting.credit(AccountKind.STRIPE_BALANCE.account(), net));
    }

    private static JournalEntry of(Kind kind, Object fact, ChargeReference about, Instant at, Posting... postings) {
        return new JournalEntry(kind, fact.toString(), about, at, List.of(postings));
    }
}
