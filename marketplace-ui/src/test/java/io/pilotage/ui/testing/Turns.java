package io.pilotage.ui.testing;

import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.PersonAuthorities;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.ui.security.BrowserSession;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Lets several people take turns at the browser of one test. */
@TestComponent
public class Turns {

    private final PersonAuthorities authorities;
    private final Onboarding onboarding;
    private final BrowserSession session;

    Turns(PersonAuthorities authorities, Onboarding onboarding, BrowserSession session) {
        this.authorities = authorities;
        this.onboarding = onboarding;
        this.session = session;
    }

    /** Somebody who can sign in; the roles are those of staff. */
    public record Visitor(PersonId id, String name, List<String> staffRoles) {}

    /** Somebody who has answered the first questions with this role. */
    public Visitor onboarded(String name, MarketplaceRole role) {
        Visitor visitor = new Visitor(new PersonId(UUID.randomUUID()), name, List.of());
        take(visitor);
        onboarding.choose(role);
        take(visitor);
        return visitor;
    }

    /** A member of staff, by the role that Keycloak names. */
    public Visitor staff(String name, String role) {
        return new Visitor(new PersonId(UUID.randomUUID()), name, List.of(role));
    }

    /** From now on this person sits at the browser. */
    public void take(Visitor visitor) {
        take(visitor, true);
    }

    /** Like {@link #take(Visitor)}, of somebody who gave no more than a password. */
    public void takeByPassword(Visitor visitor) {
        take(visitor, false);
    }

    private void take(Visitor visitor, boolean proven) {
        session.restore(SignedIn.Factory.context(
                authorities, visitor.id().value().toString(), visitor.name(), "", visitor.staffRoles(), proven));
    }
}
