package io.pilotage.marketplace.contract;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.bidding.BidAwarded;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.billing.Price;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.UkTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Draws up the contract of an awarded bid, in the transaction of the award. */
@Component
class ContractDrawing {

    private final ContractRepository contracts;
    private final Engagements engagements;
    private final Executives executives;
    private final People people;
    private final Price price;
    private final Clock clock;

    ContractDrawing(
            ContractRepository contracts,
            Engagements engagements,
            Executives executives,
            People people,
            Price price,
            Clock clock) {
        this.contracts = contracts;
        this.engagements = engagements;
        this.executives = executives;
        this.people = people;
        this.price = price;
        this.clock = clock;
    }

    @EventListener
    void on(BidAwarded awarded) {
        EngagementDetails engagement = engagements.get(awarded.engagement());
        if (contracts.existsForBid(awarded.subject().value())) {
            return;
        }
        contracts.save(Contract.drawUp(
                awarded.subject().value(),
                awarded.engagement().value(),
                awarded.organisation(),
                awarded.executive(),
                agreement(engagement, awarded),
                clock.instant()));
    }

    private Agreement agreement(EngagementDetails engagement, BidAwarded awarded) {
        Brief brief = engagement.brief();
        Offer offer = awarded.offer();
        EngagementKind kind = requireNonNull(brief.kind());
        boolean fixedPrice = kind == EngagementKind.ADVISORY;
        Money rate = requireNonNull(fixedPrice ? offer.price() : offer.dayRate());
        BigDecimal quantity = fixedPrice
                ? BigDecimal.ONE
                : requireNonNull(offer.daysPerMonth() == null ? brief.daysPerMonth() : offer.daysPerMonth());
        return new Agreement(
                engagement.organisation().name(),
                people.get(executives.personOf(awarded.executive())).name(),
                requireNonNull(brief.title()),
                kind,
                requireNonNull(brief.role()),
                brief.outcomes(),
                brief.outOfScope(),
                quantity,
                rate,
                price.quote(rate, quantity),
                start(brief, offer),
                brief.lengthMonths());
    }

    /** The later of the day that was asked for and the day that was offered. */
    private LocalDate start(Brief brief, Offer offer) {
        return Stream.of(brief.startsOn(), offer.earliestStart())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.ofInstant(clock.instant(), UkTime.ZONE));
    }
}
