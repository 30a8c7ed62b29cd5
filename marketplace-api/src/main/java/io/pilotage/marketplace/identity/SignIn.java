package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.StepUpRequired;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * How and when somebody signed in.
 *
 * @param at when Keycloak said so; what it took back later counts from then
 * @param session Keycloak's name of the session, or null for a program
 * @param provenAt when the person gave a passkey or a one-time code, if this sign-in is of that level
 */
public record SignIn(
        Instant at, @Nullable String session, @Nullable Instant provenAt) {

    /** Of somebody who has not signed in yet. */
    static final SignIn NEVER = new SignIn(Instant.EPOCH, null, null);

    static SignIn of(ClaimAccessor token) {
        boolean proven = StepUpRequired.LEVEL.equals(token.getClaimAsString("acr"));
        return new SignIn(
                Objects.requireNonNull(token.getClaimAsInstant("iat"), "a token without time of issue"),
                token.getClaimAsString("sid"),
                proven ? token.getClaimAsInstant("auth_time") : null);
    }
}
