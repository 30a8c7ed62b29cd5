package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.UkTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** What one payment may come to at the payment provider, by currency and day. */
@Component
public class ChargeLimits {

    /** One row for each currency and time; a currency without one is not limited here. */
    @ConfigurationProperties("pilotage.charge")
    record Rows(@DefaultValue List<Row> limits) {}

    /**
     * Both amounts are included, in units of the currency.
     *
     * @param validFrom first day on which it holds
     * @param validTo last day, or null while no end is known
     * @param source where it is published
     */
    record Row(
            String currency,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            BigDecimal smallest,
            BigDecimal largest,
            String source) {

        /** @throws NullPointerException if anything but the last day is missing, so that no row is silently without effect */
        Row {
            Objects.requireNonNull(currency, "pilotage.charge.limits: currency");
            Objects.requireNonNull(validFrom, "pilotage.charge.limits: valid-from");
            Objects.requireNonNull(smallest, "pilotage.charge.limits: smallest");
            Objects.requireNonNull(largest, "pilotage.charge.limits: largest");
            Objects.requireNonNull(source, "pilotage.charge.limits: source");
        }

        boolean holds(CurrencyUnit unit, LocalDate day) {
            return unit.getCode().equals(currency)
                    && !day.isBefore(validFrom)
                    && (validTo == null || !day.isAfter(validTo));
        }

        boolean includes(Money payable) {
            return payable.getAmount().compareTo(smallest) >= 0
                    && payable.getAmount().compareTo(largest) <= 0;
        }

        String refusal(Money payable) {
            CurrencyUnit unit = payable.getCurrencyUnit();
            return "The first payment would be " + MoneyText.of(payable)
                    + " with VAT. Our payment provider takes payments from " + MoneyText.of(Money.of(unit, smallest))
                    + " to " + MoneyText.of(Money.of(unit, largest)) + ".";
        }
    }

    private final Rows rows;
    private final Price price;
    private final Clock clock;

    ChargeLimits(Rows rows, Price price, Clock clock) {
        this.rows = rows;
        this.price = price;
        this.clock = clock;
    }

    /**
     * Why so much work could not be paid at once today, in a sentence for people; empty when it can.
     *
     * @param gross not negative
     */
    public Optional<String> refusal(Money gross) {
        Money payable = price.quote(gross).payable();
        LocalDate today = LocalDate.ofInstant(clock.instant(), UkTime.ZONE);
        return rows.limits().stream()
                .filter(row -> row.holds(payable.getCurrencyUnit(), today) && !row.includes(payable))
                .findFirst()
                .map(row -> row.refusal(payable));
    }
}
