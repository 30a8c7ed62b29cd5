package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.Quoted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a person that they were removed, and those who manage members that somebody left or was removed; of programs nobody is told. */
@Component
class MembershipNotices {

    private final Organisations organisations;
    private final People people;
    private final CurrentPerson current;
    private final Notifications notifications;

    MembershipNotices(Organisations organisations, People people, CurrentPerson current, Notifications notifications) {
        this.organisations = organisations;
        this.people = people;
        this.current = current;
        this.notifications = notifications;
    }

    @EventListener
    void on(MemberRemoved removed) {
        people.find(removed.person())
                .filter(person -> !person.program())
                .ifPresent(person -> tell(person, removed.subject()));
    }

    private void tell(Person gone, OrganisationId id) {
        PersonId actor = current.requireId();
        String organisation = organisations.get(id).name();
        boolean left = actor.equals(gone.id());
        String how = left
                ? Quoted.name(gone.name()) + " has left it."
                : Quoted.name(people.get(actor).name()) + " has removed " + Quoted.name(gone.name()) + " from it.";
        if (!left) {
            notifications.notify(new Notice(
                    gone.id(),
                    Headline.of("You no longer act for an organisation"),
                    organisation,
                    Quoted.name(people.get(actor).name())
                            + " has removed you from its team. What you wrote stays. If this is a mistake,"
                            + " ask a colleague for a new invitation.",
                    "/home"));
        }
        organisations.membersWith(id, Permission.MANAGE_MEMBERS).stream()
                .filter(colleague -> !colleague.equals(actor) && !colleague.equals(gone.id()))
                .forEach(colleague -> notifications.notify(new Notice(
                        colleague,
                        Headline.of("A colleague no longer acts for your organisation"),
                        organisation,
                        how + " What they wrote stays.",
                        "/team")));
    }
}
