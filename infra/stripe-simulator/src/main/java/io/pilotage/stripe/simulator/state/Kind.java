package io.pilotage.stripe.simulator.state;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of things that are remembered, with the prefix of their ids. */
public enum Kind {
    ACCOUNT("acct_"),
    ACCOUNT_LINK("lnk_"),
    CUSTOMER("cus_"),
    SESSION("cs_test_"),
    PAYMENT_INTENT("pi_"),
    CHARGE("ch_"),
    BALANCE_TRANSACTION("txn_"),
    TRANSFER("tr_"),
    TRANSFER_REVERSAL("trr_"),
    REFUND("re_"),
    PAYOUT("po_"),
    EVENT("evt_"),
    WEBHOOK_ENDPOINT("we_"),
    DELIVERY("del_"),
    SAVED_ANSWER("key_");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final String prefix;

    Kind(String prefix) {
        this.prefix = prefix;
    }

    public String newId() {
        return randomId(prefix);
    }

    /** The kind whose ids look like this one; a payment into a connected account (py_) is a charge. */
    public static Optional<Kind> ofId(String id) {
        if (id.startsWith("py_")) {
            return Optional.of(CHARGE);
        }
        return Arrays.stream(values())
                .filter(kind -> id.startsWith(kind.prefix))
                .findFirst();
    }

    public static String randomId(String prefix) {
        StringBuilder id = new StringBuilder(prefix);
        RANDOM.ints(24, 0, LETTERS.length()).forEach(index -> id.append(LETTERS.charAt(index)));
        return id.toString();
    }
}
