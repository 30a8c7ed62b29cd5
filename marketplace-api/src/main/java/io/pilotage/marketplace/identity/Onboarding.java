package io.pilotage.marketplace.identity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first step of everybody who signs in: saying what they came to do. */
@Service
public class Onboarding {

    private final People people;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    Onboarding(People people, CurrentPerson current, ApplicationEventPublisher events) {
        this.people = people;
        this.current = current;
        this.events = events;
    }

    /** Gives the caller a role on the marketplace; taking one that they have changes nothing. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Person choose(MarketplaceRole role) {
        grant(current.requireId(), role);
        return current.require();
    }

    /** Gives a role to somebody for another module's reason, e.g. an invitation that they accepted. */
    @Transactional
    public void grant(PersonId person, MarketplaceRole role) {
        if (people.grant(person, role)) {
            events.publishEvent(new PersonOnboarded(person, role));
        }
    }
}
