package io.pilotage.marketplace.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Runs code as a given person, with the authorities that they have now; only for data that the system itself brings in, and for what a
 * person asked to be told while they are away.
 */
@Service
public class Impersonation {

    private final People people;
    private final Clock clock;

    Impersonation(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * As if they had just proven who they are.
     *
     * @param realmRoles staff roles to act with, as Keycloak would state them
     */
    public <T> T as(PersonId id, Collection<String> realmRoles, Supplier<T> action) {
        var granted = PersonAuthorities.of(people.get(id), Set.copyOf(realmRoles), clock.instant());
        return acting(id, granted, action);
    }

    /** Like the other, with marketplace roles alone: for while they are away. */
    public <T> T as(PersonId id, Supplier<T> action) {
        List<SimpleGrantedAuthority> granted = people.get(id).roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return acting(id, granted, action);
    }

    private static <T> T acting(PersonId id, Collection<? extends GrantedAuthority> granted, Supplier<T> action) {
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
