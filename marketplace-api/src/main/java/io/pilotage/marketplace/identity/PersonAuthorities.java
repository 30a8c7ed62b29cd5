package io.pilotage.marketplace.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Service;

/** What a person may be, at both doors alike: staff roles as their token says, marketplace roles as PostgreSQL says. */
@Service
public class PersonAuthorities {

    private final People people;

    PersonAuthorities(People people) {
        this.people = people;
    }

    /** Records the person as seen and answers their roles, each prefixed with {@code ROLE_}, and their proof, if they gave one. */
    public Collection<GrantedAuthority> of(Claims claims) {
        return of(people.seen(claims), claims.staffRoles(), claims.signIn().provenAt());
    }

    static Collection<GrantedAuthority> of(Person person, Set<String> staffRoles, @Nullable Instant provenAt) {
        Stream<GrantedAuthority> roles = Stream.concat(
                        staffRoles.stream().map(role -> role.toUpperCase(Locale.ROOT)),
                        person.roles().stream().map(MarketplaceRole::name))
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role));
        Stream<GrantedAuthority> proof = provenAt == null ? Stream.of() : Stream.of(RecentProof.at(provenAt));
        return Stream.concat(roles, proof).collect(Collectors.toUnmodifiableSet());
    }
}
