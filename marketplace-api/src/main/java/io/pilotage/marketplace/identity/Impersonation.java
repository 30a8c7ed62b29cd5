package io.pilotage.marketplace.identity;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Runs code as a given person, with the authorities that they have; only for data that the system itself brings in. */
@Service
public class Impersonation {

    private final People people;
    private final PersonAuthorities authorities;

    Impersonation(People people, PersonAuthorities authorities) {
        this.people = people;
        this.authorities = authorities;
    }

    /** @param realmRoles staff roles to act with, as Keycloak would state them */
    public <T> T as(PersonId id, Collection<String> realmRoles, Supplier<T> action) {
        Person person = people.get(id);
        var granted = authorities.of(new Claims(
                id.value().toString(), person.name(), person.email(), person.emailVerified(), Set.copyOf(realmRoles)));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(id.value().toString(), "none", granted));
        SecurityContextHolder.setContext(acting);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
