package io.pilotage.marketplace.billing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts of the ledger. */
enum AccountKind {
    /** Asset: what lies in the platform's balance at Stripe. */
    STRIPE_BALANCE("Platform's balance at Stripe", false),
    /** Liability: what a client paid for days that are not approved yet; one account per charge reference. */
    CLIENT_FUNDS("Client's money held for the work", true),
    /** Liability: what is owed to an executive for approved days; one account per executive. */
    EXECUTIVE_PAYABLE("Owed to the executive", true),
    /** Revenue: the platform's fees. */
    PLATFORM_FEE_REVENUE("Platform fee", false),
    /** Liability: value added tax that is owed to the tax office. */
    VAT_PAYABLE("VAT", false),
    /** Expense: what Stripe charges for a payment; borne by the platform. */
    STRIPE_FEES("Card costs, borne by the platform", false),
    /** Liability: payments that no charge explains, until somebody decides what becomes of them. */
    SUSPENSE("Held apart until we know what it is for", false);

    private final String words;
    private final boolean owned;

    AccountKind(String words, boolean owned) {
        this.words = words;
        this.owned = owned;
    }

    String words() {
        return words;
    }

    Account account() {
        return new Account(this, null);
    }

    Account of(UUID owner) {
        return new Account(this, owner);
    }

    /** One account: its kind and, where the kind has one account per owner, the owner. */
    record Account(AccountKind kind, @Nullable UUID owner) {
        Account {
            if (kind.owned != (owner != null)) {
                throw new IllegalArgumentException(kind + (kind.owned ? " needs an owner" : " has no owner"));
            }
        }
    }
}
