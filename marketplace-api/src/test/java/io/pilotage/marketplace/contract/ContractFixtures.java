package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.billing.PriceBreakdown;
import io.pilotage.marketplace.billing.PriceRates;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Uuids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** Contracts in each state, reached by their real transitions. */
final class ContractFixtures {

    static final Instant NOON = Instant.parse("2026-05-04T11:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    static final PersonId MEMBER = new PersonId(Uuids.next());
    static final PersonId EXECUTIVE = new PersonId(Uuids.next());

    private ContractFixtures() {}

    static Agreement fourDays() {
        return days("4", Money.parse("GBP 850.00"));
    }

    static Agreement days(String quantity, Money rate) {
        var days = new BigDecimal(quantity);
        Money gross = rate.multipliedBy(days, RoundingMode.HALF_EVEN);
        Money fee = gross.multipliedBy(new BigDecimal("0.10"), RoundingMode.HALF_EVEN);
        Money vat = gross.multipliedBy(new BigDecimal("0.20"), RoundingMode.HALF_EVEN);
        return new Agreement(
                "Tideway Housing",
                "Erin Calloway",
                "Put our data in order",
                EngagementKind.FRACTIONAL,
                LeadershipRole.CIO,
                List.of("A data register that the board trusts"),
                List.of("Running the help desk"),
                days,
                rate,
                new PriceBreakdown(
                        gross,
                        fee,
                        vat,
                        gross.plus(vat),
                        gross.minus(fee),
                        new PriceRates(BigDecimal.TEN, BigDecimal.valueOf(20), 2)),
                LocalDate.of(2026, 6, 1),
                12);
    }

    /** Everywhere these words. */
    static Agreement worded(String words) {
        Agreement usual = fourDays();
        return new Agreement(
                words,
                words,
                words,
                usual.kind(),
                usual.role(),
                List.of(words),
                List.of(words),
                usual.quantity(),
                usual.rate(),
                usual.price(),
                usual.startsOn(),
                usual.lengthMonths());
    }

    static Contract drawnUp() {
        return drawnUp(fourDays());
    }

    static Contract drawnUp(Agreement agreement) {
        return Contract.drawUp(
                Uuids.next(),
                Uuids.next(),
                new OrganisationId(Uuids.next()),
                new ExecutiveId(Uuids.next()),
                agreement,
                NOON);
    }

    static Contract agreed(Agreement agreement) {
        Contract contract = drawnUp(agreement);
        String sha256 = contract.details(false).terms().sha256();
        contract.accept(Side.ORGANISATION, MEMBER, sha256, NOON);
        contract.accept(Side.EXECUTIVE, EXECUTIVE, sha256, NOON);
        return contract;
    }

    static Contract active() {
        return active(fourDays());
    }

    static Contract active(Agreement agreement) {
        Contract contract = agreed(agreement);
        contract.activate(NOON);
        return contract;
    }
}
