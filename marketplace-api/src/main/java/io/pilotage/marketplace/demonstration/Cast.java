package io.pilotage.marketplace.demonstration;

import io.pilotage.marketplace.identity.Claims;
import io.pilotage.marketplace.identity.Impersonation;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.SubjectKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the invented people act, each with their own roles and nobody else's. */
@Component
class Cast {

    private static final InventedPerson MODERATOR = new InventedPerson(
            UUID.fromString("00000000-0000-7000-8000-000000000031"), "Mona Reyes", "mona@demo.pilotage.example");

    private final People people;
    private final Onboarding onboarding;
    private final Impersonation impersonation;
    private final Moderation moderation;

    Cast(People people, Onboarding onboarding, Impersonation impersonation, Moderation moderation) {
        this.people = people;
        this.onboarding = onboarding;
        this.impersonation = impersonation;
        this.moderation = moderation;
    }

    /** Makes sure that the person is known and has the role; repeating it changes nothing. */
    void introduce(InventedPerson person, MarketplaceRole role) {
        people.seen(new Claims(person.id().toString(), person.name(), person.email(), true, Set.of()));
        onboarding.grant(person.personId(), role);
    }

    <T> T as(UUID person, Supplier<T> action) {
        return impersonation.as(new PersonId(person), List.of(), action);
    }

    /** Has the moderator decide the open case of a thing; without one nothing happens. */
    void moderate(SubjectKind kind, UUID subject, Decision decision, String reason) {
        people.seen(MODERATOR.personId(), MODERATOR.name(), MODERATOR.email());
        impersonation.as(MODERATOR.personId(), List.of("moderator"), () -> {
            @Nullable UUID after = null;
            do {
                var page = moderation.queue(after, kind, 100);
                for (CaseDetails waiting : page.items()) {
                    if (waiting.subject().equals(subject)) {
                        return moderation.decide(waiting.id(), decision, reason);
                    }
                }
                after = page.next() == null ? null : UUID.fromString(page.next());
            } while (after != null);
            return null;
        });
    }
}
