package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspended;
import io.pilotage.marketplace.moderation.SuspensionLifted;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the profiles of suspended people out of sight, and brings them back as they were. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SuspendedProfiles {

    private final ProfileRepository profiles;
    private final ProfileIndex index;

    SuspendedProfiles(ProfileRepository profiles, ProfileIndex index) {
        this.profiles = profiles;
        this.index = index;
    }

    @EventListener
    void on(Suspended event) {
        if (event.kind() == SuspendableKind.PERSON) {
            change(event.suspended(), true);
        }
    }

    @EventListener
    void on(SuspensionLifted event) {
        if (event.kind() == SuspendableKind.PERSON) {
            change(event.suspended(), false);
        }
    }

    private void change(UUID person, boolean suspended) {
        profiles.findByPerson(new PersonId(person)).ifPresent(profile -> {
            profile.suspended(suspended);
            index.follow(profiles.save(profile));
        });
    }
}
