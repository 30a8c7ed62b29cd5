package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.bidding.Eligibility.Reason;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a suspension does to a competition, whoever is suspended: what is in stays as it is, may be taken back, and neither grows nor
 * wins until the suspension is lifted.
 */
@Component
class Standing {

    private final Suspensions suspensions;
    private final Rosters rosters;

    Standing(Suspensions suspensions, Rosters rosters) {
        this.suspensions = suspensions;
        this.rosters = rosters;
    }

    /** What keeps a person from bidding for an organisation, and a bid of theirs from winning. */
    Optional<Reason> against(PersonId bidder, OrganisationDetails buyer) {
        return buyer.suspended() ? Optional.of(Reason.ORGANISATION_SUSPENDED) : against(bidder);
    }

    /** What keeps a bid of this person from winning. */
    Optional<Reason> against(PersonId bidder) {
        if (suspensions.stands(SuspendableKind.PERSON, bidder.value())) {
            return Optional.of(Reason.SUSPENDED);
        }
        return rosters.placing(bidder).filter(FirmDetails::suspended).map(firm -> Reason.FIRM_SUSPENDED);
    }

    /** Those of these bidders whose bids a suspension keeps from winning. */
    Set<PersonId> against(Collection<PersonId> bidders) {
        return Stream.concat(
                        suspensions
                                .standing(
                                        SuspendableKind.PERSON,
                                        bidders.stream().map(PersonId::value).toList())
                                .stream()
                                .map(PersonId::new),
                        rosters.placedBySuspended(bidders).stream())
                .collect(Collectors.toSet());
    }
}
