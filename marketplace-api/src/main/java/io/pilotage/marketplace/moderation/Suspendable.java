package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.NotFound;
import java.util.Set;
import java.util.UUID;

/** One kind of thing that can be suspended, as the module knows it that owns such things. */
public interface Suspendable {

    SuspendableKind kind();

    /** @throws NotFound if there is no such thing */
    String nameOf(UUID subject);

    /**
     * Lets those through that the rules of this kind do not protect; whether it is the caller's own is not asked here.
     *
     * @throws NotSuspendable naming the rule
     */
    default void requireSuspendable(UUID subject) {}

    /** Who acts for this thing, so hears of its suspension and decides nothing about it. */
    Set<PersonId> concerned(UUID subject);

    /** The things of this kind that a person acts for. */
    Set<UUID> of(PersonId person);
}
