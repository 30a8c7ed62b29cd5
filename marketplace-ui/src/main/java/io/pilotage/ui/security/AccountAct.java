package io.pilotage.ui.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people do about their account at Keycloak, which asks for their password again where that matters, and sends them back. */
public enum AccountAct {
    NAME("UPDATE_PROFILE"),
    ADDRESS("UPDATE_EMAIL"),
    PASSWORD("UPDATE_PASSWORD"),
    ADD_PASSKEY("webauthn-register-passwordless"),
    ADD_CODE("CONFIGURE_TOTP"),
    REMOVE_PROOF("delete_credential");

    private final String action;

    AccountAct(String action) {
        this.action = action;
    }

    /** What Keycloak calls it, as the value of {@code kc_action}. */
    String action() {
        return action;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AccountAct> of(String parameter) {
        return Arrays.stream(values())
                .filter(act -> act.parameter().equals(parameter))
                .findFirst();
    }
}
