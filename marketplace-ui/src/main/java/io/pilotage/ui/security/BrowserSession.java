package io.pilotage.ui.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The person at this browser: who it is, what they may be, and the end of their session. */
@Component
public class BrowserSession {

    private final AuthenticationContext context;
    private final SignedInPeople people;
    private final People known;

    BrowserSession(AuthenticationContext context, SignedInPeople people, People known) {
        this.known = known;
        this.context = context;
        this.people = people;
    }

    public boolean signedIn() {
        return context.isAuthenticated();
    }

    public Optional<PersonId> person() {
        return context.getPrincipalName().map(UUID::fromString).map(PersonId::new);
    }

    /** The person's name as Keycloak gave it last; empty for visitors. */
    public String name() {
        return person().flatMap(known::find).map(Person::name).orElse("");
    }

    /** The person's name as it was when they signed in: known without asking anybody; empty for visitors. */
    public String nameAtSignIn() {
        return claim("name");
    }

    /** The session at Keycloak that this browser's began with; empty for visitors. */
    public String id() {
        return claim("sid");
    }

    /** What the person ticked when registering: {@code organisation}, {@code executive}, or empty. */
    public String accountType() {
        return claim("account_type");
    }

    /** @param role name without prefix, e.g. {@code EXECUTIVE} */
    public boolean has(String role) {
        return roles().contains(role);
    }

    public boolean isStaff() {
        return has("MODERATOR") || has("ADMIN");
    }

    /** Signed in, but without any role: the first questions are still to be answered. */
    public boolean needsOnboarding() {
        return signedIn() && roles().isEmpty();
    }

    /** Takes over the roles that the database has by now, for this browser session. */
    public void refreshRoles() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof OidcUser user) {
            OidcUser present = people.withPresentAuthorities(user.getIdToken());
            var refreshed = new OAuth2AuthenticationToken(
                    present, present.getAuthorities(), token.getAuthorizedClientRegistrationId());
            refreshed.setDetails(token.getDetails());
            SecurityContext fresh = SecurityContextHolder.createEmptyContext();
            fresh.setAuthentication(refreshed);
            restore(fresh);
        }
    }

    /** Makes {@code present} the identity of this browser session, e.g. the one before roles were refreshed in vain. */
    public void restore(SecurityContext present) {
        SecurityContextHolder.setContext(present);
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, present);
    }

    /** Ends the session here and at Keycloak, and with it the person's other sessions on this sign-in. */
    public void signOut() {
        context.logout();
    }

    /**
     * Ends the session here alone, and shows the front page: for when it ends at Keycloak, which may have told us already.
     *
     * @param why as the front page has words for it
     */
    public void forget(String why) {
        UI.getCurrent().getPage().setLocation("/?ended=" + why);
        try {
            VaadinSession.getCurrent().getSession().invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // Keycloak's word was faster.
        }
    }

    private String claim(String name) {
        return context.getAuthenticatedUser(OidcUser.class)
                .map(user -> user.getClaimAsString(name))
                .orElse("");
    }

    private Set<String> roles() {
        return Set.copyOf(context.getGrantedRoles());
    }
}
