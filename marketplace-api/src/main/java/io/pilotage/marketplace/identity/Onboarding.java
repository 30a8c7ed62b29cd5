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
        current.requireNoProgram();
        grant(current.requireId(), role);
        return current.require();
    }

    /**
     * Gives a role to somebody for another module's reason, e.g. an invitation that they accepted.
     *
     * @throws NotForPrograms if it is a program and the role is none of theirs
     */
    @Transactional
    public void grant(PersonId person, MarketplaceRole role) {
        if (role != MarketplaceRole.ORGANISATION_MEMBER && people.get(person).program()) {
            throw new NotForPrograms();
        }
        if (people.grant(person, role)) {
            events.publishEvent(new PersonOnboarded(person, role));
        }
    }

    /** Takes every role from a program that was disconnected, for as long as its last token lives. */
    @Transactional
    public void withdraw(PersonId program) {
        people.withdraw(program);
    }
}
