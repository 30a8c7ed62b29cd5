package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** People, who act for themselves; admins are out of reach here, since their role is given and taken in Keycloak. */
@Component
class SuspendablePeople implements Suspendable {

    private final People people;

    SuspendablePeople(People people) {
        this.people = people;
    }

    @Override
    public SuspendableKind kind() {
        return SuspendableKind.PERSON;
    }

    @Override
    public String nameOf(UUID subject) {
        return people.get(new PersonId(subject)).name();
    }

    @Override
    public void requireSuspendable(UUID subject) {
        if (people.admins().contains(new PersonId(subject))) {
            throw new NotSuspendable("An admin cannot be suspended; their role has to be taken from them first.");
        }
    }

    @Override
    public Set<PersonId> concerned(UUID subject) {
        return Set.of(new PersonId(subject));
    }

    @Override
    public Set<UUID> of(PersonId person) {
        return Set.of(person.value());
    }
}
