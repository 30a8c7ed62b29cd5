package io.pilotage.marketplace.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import io.pilotage.marketplace.identity.Claims;
import io.pilotage.marketplace.identity.Impersonation;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonAuthorities;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.identity.SignIn;
import io.pilotage.marketplace.shared.Uuids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes people with roles, and lets a test call as one of them, over REST or straight at a service. */
public class Callers {

    private final People people;
    private final Onboarding onboarding;
    private final PersonAuthorities authorities;
    private final Impersonation impersonation;
    private final Clock clock;

    Callers(
            People people,
            Onboarding onboarding,
            PersonAuthorities authorities,
            Impersonation impersonation,
            Clock clock) {
        this.clock = clock;
        this.people = people;
        this.onboarding = onboarding;
        this.authorities = authorities;
        this.impersonation = impersonation;
    }

    /** A person who can call. */
    public final class Caller {
        public final PersonId id;
        private final List<String> realmRoles;

        private Caller(PersonId id, List<String> realmRoles) {
            this.id = id;
            this.realmRoles = realmRoles;
        }

        /**
         * For {@code mvc.perform(get(…).with(caller.token()))}: a token of this person with the authorities they have now, who has
         * just proven that it is them.
         */
        public RequestPostProcessor token() {
            return tokenProven(Duration.ZERO);
        }

        /** Like {@link #token()}, of somebody who proved that it is them so long ago. */
        public RequestPostProcessor tokenProven(Duration ago) {
            Instant then = clock.instant().minus(ago);
            return token(new SignIn(then, null, then));
        }

        /** Like {@link #token()}, of somebody who gave no more than a password. */
        public RequestPostProcessor tokenByPassword() {
            return token(new SignIn(clock.instant(), null, null));
        }

        private RequestPostProcessor token(SignIn signIn) {
            var person = people.get(id);
            return jwt().jwt(token -> token.subject(id.value().toString()))
                    .authorities(authorities.of(claims(person, realmRoles, signIn)));
        }

        /** As if they had changed it at Keycloak and signed in again. */
        public void nowHas(String name, String email, boolean emailVerified) {
            people.seen(new Claims(
                    id.value().toString(),
                    name,
                    email,
                    emailVerified,
                    Set.copyOf(realmRoles),
                    new SignIn(clock.instant(), null, null)));
        }

        public <T> T call(Supplier<T> action) {
            return impersonation.as(id, realmRoles, action);
        }

        public void run(Runnable action) {
            call(() -> {
                action.run();
                return true;
            });
        }
    }

    public Caller newcomer() {
        return person(List.of());
    }

    /** Somebody whom another node has met. */
    public Caller metBefore(PersonId id) {
        return new Caller(id, List.of());
    }

    public Caller organisationMember() {
        return onboarded(MarketplaceRole.ORGANISATION_MEMBER);
    }

    public Caller executive() {
        return onboarded(MarketplaceRole.EXECUTIVE);
    }

    public Caller moderator() {
        return person(List.of("moderator"));
    }

    public Caller admin() {
        return person(List.of("admin"));
    }

    /** Somebody who is here already, made an admin. */
    public Caller admin(PersonId id) {
        Person person = people.get(id);
        people.seen(new Claims(id.value().toString(), person.name(), person.email(), true, Set.of("admin")));
        return new Caller(id, List.of("admin"));
    }

    private Caller onboarded(MarketplaceRole role) {
        Caller caller = newcomer();
        onboarding.grant(caller.id, role);
        return caller;
    }

    private Caller person(List<String> realmRoles) {
        var id = new PersonId(Uuids.next());
        String handle = id.value().toString().substring(24);
        people.seen(new Claims(
                id.value().toString(), "Person " + handle, handle + "@people.example", true, Set.copyOf(realmRoles)));
        return new Caller(id, realmRoles);
    }

    private static Claims claims(Person person, List<String> realmRoles, SignIn signIn) {
        return new Claims(
                person.id().value().toString(),
                person.name(),
                person.email(),
                person.emailVerified(),
                Set.copyOf(realmRoles),
                signIn);
    }
}
