package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.firm.FirmDescribed;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.FirmStandingChanged;
import io.pilotage.marketplace.firm.PlacementBegun;
import io.pilotage.marketplace.firm.PlacementEnded;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.identity.PersonRenamed;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspended;
import io.pilotage.marketplace.moderation.SuspensionLifted;
import io.pilotage.marketplace.moderation.Suspensions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others change about a person reaches their profile in the same transaction: its name, the firm that it names, and whether it is
 * in sight. A profile is out of sight while its executive, the firm that places them, or the firm that brought it in is suspended.
 */
@Component
@Transactional
class ProfilesFollowPeople {

    private final ProfileRepository profiles;
    private final ProfileIndex index;
    private final Rosters rosters;
    private final Suspensions suspensions;

    ProfilesFollowPeople(ProfileRepository profiles, ProfileIndex index, Rosters rosters, Suspensions suspensions) {
        this.profiles = profiles;
        this.index = index;
        this.rosters = rosters;
        this.suspensions = suspensions;
    }

    @EventListener
    void on(PersonRenamed renamed) {
        follow(renamed.subject());
    }

    @EventListener
    void on(Suspended event) {
        if (event.kind() == SuspendableKind.PERSON) {
            follow(new PersonId(event.suspended()));
        }
    }

    @EventListener
    void on(SuspensionLifted event) {
        if (event.kind() == SuspendableKind.PERSON) {
            follow(new PersonId(event.suspended()));
        }
    }

    @EventListener
    void on(PlacementBegun begun) {
        follow(begun.person());
    }

    @EventListener
    void on(PlacementEnded ended) {
        follow(ended.person());
    }

    @EventListener
    void on(FirmDescribed described) {
        followAll(described.subject());
    }

    @EventListener
    void on(FirmStandingChanged changed) {
        followAll(changed.subject());
        profiles.findUnclaimedOf(changed.subject().value()).forEach(profile -> {
            profile.suspended(changed.suspended());
            index.follow(profiles.save(profile));
        });
    }

    private void followAll(FirmId firm) {
        rosters.everybody(firm).forEach(this::follow);
    }

    private void follow(PersonId person) {
        profiles.findByPerson(person).ifPresent(profile -> {
            boolean changed = profile.suspended(suspended(person));
            if (changed || profile.published() != null) {
                index.follow(profiles.save(profile));
            }
        });
    }

    private boolean suspended(PersonId person) {
        return suspensions.stands(SuspendableKind.PERSON, person.value())
                || rosters.placing(person).filter(FirmDetails::suspended).isPresent();
    }
}
