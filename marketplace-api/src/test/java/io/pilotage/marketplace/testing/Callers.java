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
import io.pilotage.marketplace.shared.Uuids;
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

    Callers(People people, Onboarding onboarding, PersonAuthorities authorities, Impersonation impersonation) {
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

        /** For {@code mvc.perform(get(…).with(caller.token()))}: a token of this person with the authorities they have now. */
        public RequestPostProcessor token() {
            var person = people.get(id);
            return jwt().jwt(token -> token.subject(id.value().toString()))
                    .authorities(authorities.of(claims(person, realmRoles)));
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

    private static Claims claims(Person person, List<String> realmRoles) {
        return new Claims(
                person.id().value().toString(),
                person.name(),
                person.email(),
                person.emailVerified(),
                Set.copyOf(realmRoles));
    }
}
