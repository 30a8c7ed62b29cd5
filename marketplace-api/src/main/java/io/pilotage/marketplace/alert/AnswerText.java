package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.shared.UkTime;
import io.pilotage.search.EngagementDocument;
import io.pilotage.search.EngagementHit;
import io.pilotage.search.ExecutiveDocument;
import io.pilotage.search.ExecutiveHit;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Found things in the words of a mail: rates, days and moments as people write them. */
final class AnswerText {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.UK).withZone(UkTime.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private AnswerText() {}

    static Answer of(EngagementHit hit) {
        EngagementDocument found = hit.document();
        return new Answer(
                found.id(),
                found.title(),
                facts(
                        found.organisationName(),
                        pay(found),
                        found.daysPerMonth() == null ? null : number(found.daysPerMonth()) + " days a month",
                        found.closesAt() == null
                                ? "takes bids until it is decided"
                                : "closes " + moment(found.closesAt())),
                "/engagements/" + found.id(),
                found.publishedAt(),
                hit.highlights());
    }

    static Answer of(ExecutiveHit hit) {
        ExecutiveDocument found = hit.document();
        Long rate = found.dayRateMinor();
        LocalDate from = found.availableFrom();
        return new Answer(
                found.id(),
                found.name(),
                facts(
                        found.headline(),
                        rate == null ? null : money(rate, found.currency()) + " a day",
                        found.daysPerMonthFree() == null
                                ? null
                                : number(found.daysPerMonthFree()) + " days a month free",
                        from == null ? "available at once" : "available from " + DAY.format(from)),
                "/executives/" + found.id(),
                found.publishedAt(),
                hit.highlights());
    }

    /** For example {@code 24 November 2026, 17:00 GMT}. */
    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    private static @Nullable String pay(EngagementDocument found) {
        Long price = found.priceMinor();
        Long most = found.dayRateMaxMinor();
        Long least = found.dayRateMinMinor();
        if (price != null) {
            return "up to " + money(price, found.currency()) + " for the whole work";
        }
        if (most == null) {
            return null;
        }
        String upper = money(most, found.currency()) + " a day";
        return least == null || least.equals(most) ? upper : money(least, found.currency()) + " to " + upper;
    }

    private static List<String> facts(@Nullable String... facts) {
        List<String> given = new ArrayList<>();
        for (String fact : facts) {
            if (fact != null && !fact.isBlank()) {
                given.add(fact);
            }
        }
        return given;
    }

    /** For example {@code £850}: pence only where there are some. */
    private static String money(long minor, String currency) {
        Money amount = Money.ofMinor(CurrencyUnit.of(currency), minor);
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(amount.getAmount().stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(amount.getAmount());
    }

    private static String number(double days) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.UK)).format(days);
    }
}
