package io.pilotage.marketplace.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Looks again, at both doors, at what a sign-in said: disabled accounts, staff roles that were taken away and sessions that were ended
 * are known within a minute, without waiting for the next token, as are names and addresses that were changed. While Keycloak is away
 * accounts are believed as last seen, for a while.
 */
@Service
public class AccountWatch {

    private static final Duration FRESH = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MANY = 10_000;

    private final Accounts accounts;
    private final EndedSessions ended;
    private final People people;
    private final Clock clock;
    private final Duration belief;
    private final Map<PersonId, Seen> seen = new ConcurrentHashMap<>();
    private volatile Instant askAgainAt = Instant.EPOCH;

    AccountWatch(Accounts accounts, EndedSessions ended, People people, Clock clock, IdentityProperties identity) {
        this.accounts = accounts;
        this.ended = ended;
        this.people = people;
        this.clock = clock;
        this.belief = identity.belief();
    }

    /** @param outdated whether something was changed there since, so that Keycloak is asked again as soon as it answers */
    private record Seen(AccountStanding standing, Instant at, boolean outdated) {

        Seen changed() {
            return new Seen(standing, at, true);
        }

        boolean isFreshAt(Instant now) {
            return !outdated && at.plus(FRESH).isAfter(now);
        }
    }

    /**
     * What still holds of these claims: staff roles that the account does not have any more are gone.
     *
     * @throws AccountEnded if nothing does
     * @throws AccountUnheard if Keycloak has not said so for too long
     */
    public Claims present(Claims claims) {
        SignIn signIn = claims.signIn();
        if (signIn.session() != null && ended.include(claims.personId(), signIn.session(), signIn.at())) {
            throw new AccountEnded();
        }
        Seen known = look(claims.personId());
        Instant heard = known == null || known.at().isBefore(signIn.at()) ? signIn.at() : known.at();
        if (heard.plus(belief).isBefore(clock.instant())) {
            throw new AccountUnheard();
        }
        if (known == null) {
            return claims;
        }
        AccountStanding standing = known.standing();
        if (!standing.open() || signIn.at().isBefore(standing.signedOutBefore())) {
            throw new AccountEnded();
        }
        Set<String> kept = new HashSet<>(claims.staffRoles());
        kept.retainAll(standing.realmRoles());
        return claims.withStaffRoles(kept);
    }

    /** Has Keycloak asked again at the next look, e.g. because something was just changed there. */
    public void forget(PersonId person) {
        seen.computeIfPresent(person, (id, before) -> before.changed());
    }

    /** Looks at an account at once, for somebody who wants to see what was just changed there. */
    void lookAgain(PersonId person) {
        forget(person);
        look(person);
    }

    private @Nullable Seen look(PersonId person) {
        Instant now = clock.instant();
        Seen before = seen.get(person);
        if (before != null && before.isFreshAt(now)) {
            return before;
        }
        if (now.isAfter(askAgainAt)) {
            try {
                AccountStanding present = accounts.standing(person);
                if (present.open()) {
                    people.seen(present.claims(person, now));
                }
                forgetTheAbsent(now);
                Seen seenNow = new Seen(present, now, false);
                seen.put(person, seenNow);
                return seenNow;
            } catch (KeycloakUnavailable away) {
                askAgainAt = now.plus(PAUSE);
            }
        }
        return before;
    }

    private void forgetTheAbsent(Instant now) {
        if (seen.size() > MANY) {
            seen.values().removeIf(one -> one.at().plus(FRESH).isBefore(now));
        }
    }
}
