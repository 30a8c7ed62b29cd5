package io.pilotage.marketplace.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** The person on whose behalf the present call runs, whichever door they came through. */
@Service
public class CurrentPerson {

    private final People people;
    private final Clock clock;

    CurrentPerson(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** @throws AuthenticationCredentialsNotFoundException if nobody is signed in */
    public Person require() {
        return people.get(requireId());
    }

    /**
     * Refuses what only people do.
     *
     * @throws NotForPrograms if the caller is a program
     */
    public void requireNoProgram() {
        if (require().program()) {
            throw new NotForPrograms();
        }
    }

    /**
     * Asks for what {@link RecentlyProven} asks for, where only some calls of a method need it.
     *
     * @throws StepUpRequired unless the caller has given a passkey or a one-time code in the last five minutes
     */
    public void requireRecentProof() {
        RecentProof.require(clock.instant());
    }

    /** The id alone, without a look into the database. */
    public PersonId requireId() {
        return id().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Please sign in."));
    }

    /** Empty for visitors and for the system's own jobs. */
    public Optional<PersonId> id() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(new PersonId(UUID.fromString(authentication.getName())));
    }

    /** @param role name without prefix: a {@link MarketplaceRole}, {@code MODERATOR} or {@code ADMIN} */
    public boolean has(String role) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> ("ROLE_" + role).equals(granted.getAuthority()));
    }

    public boolean isStaff() {
        return has("MODERATOR") || has("ADMIN");
    }
}
