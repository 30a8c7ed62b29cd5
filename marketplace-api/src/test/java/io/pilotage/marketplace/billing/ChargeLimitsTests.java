package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ChargeLimitsTests {

    @Test
    void holdWithVatAndBothEndsIncluded() {
        ChargeLimits limits = on("2026-06-30");

        assertThat(limits.refusal(Money.parse("GBP 0.24")))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("£0.29 with VAT", "from £0.30 to £999,999.99"));
        assertThat(limits.refusal(Money.parse("GBP 0.25"))).isEmpty();
        assertThat(limits.refusal(Money.parse("GBP 833333.32"))).isEmpty();
        assertThat(limits.refusal(Money.parse("GBP 833333.33"))).isPresent();
    }

    @Test
    void areThoseOfTheDay() {
        Money little = Money.parse("GBP 0.50");

        assertThat(on("2025-12-31").refusal(little)).isEmpty();
        assertThat(on("2026-01-01").refusal(little)).isEmpty();
        assertThat(on("2026-06-30").refusal(little)).isEmpty();
        assertThat(on("2026-07-01").refusal(little)).isPresent();
    }

    @Test
    void areThoseOfTheCurrency() {
        assertThat(on("2026-06-30").refusal(Money.parse("EUR 0.01"))).isEmpty();
    }

    private static ChargeLimits on(String day) {
        var rows = new ChargeLimits.Rows(
                List.of(row("2026-01-01", LocalDate.parse("2026-06-30"), "0.30"), row("2026-07-01", null, "1.00")));
        var rates = new PriceRates(BigDecimal.TEN, BigDecimal.valueOf(20), 2);
        Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new ChargeLimits(rows, new Price(rates), Clock.fixed(noon, ZoneOffset.UTC));
    }

    private static ChargeLimits.Row row(String from, LocalDate to, String smallest) {
        return new ChargeLimits.Row(
                "GBP", LocalDate.parse(from), to, new BigDecimal(smallest), new BigDecimal("999999.99"), "a test");
    }
}
