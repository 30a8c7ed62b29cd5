package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.moderation.Suspendable;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspended;
import io.pilotage.marketplace.moderation.SuspensionLifted;
import io.pilotage.marketplace.shared.NotFound;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Organisations as moderators suspend them: their members are concerned. */
@Component
class SuspendableOrganisations implements Suspendable {

    private final OrganisationRepository organisations;

    SuspendableOrganisations(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    @Override
    public SuspendableKind kind() {
        return SuspendableKind.ORGANISATION;
    }

    @Override
    public String nameOf(UUID subject) {
        return load(subject).details().name();
    }

    @Override
    public Set<PersonId> concerned(UUID subject) {
        return organisations.findMembers(subject).stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<UUID> of(PersonId person) {
        return organisations.findIdsByMember(person.value());
    }

    @EventListener
    void on(Suspended event) {
        if (event.kind() == SuspendableKind.ORGANISATION) {
            change(event.suspended(), true);
        }
    }

    @EventListener
    void on(SuspensionLifted event) {
        if (event.kind() == SuspendableKind.ORGANISATION) {
            change(event.suspended(), false);
        }
    }

    private void change(UUID subject, boolean suspended) {
        Organisation organisation = load(subject);
        organisation.suspended(suspended);
        organisations.save(organisation);
    }

    private Organisation load(UUID id) {
        return organisations.findById(new OrganisationId(id)).orElseThrow(() -> new NotFound("organisation"));
    }
}
