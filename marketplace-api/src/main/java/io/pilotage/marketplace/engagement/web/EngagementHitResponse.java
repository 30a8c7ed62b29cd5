package io.pilotage.marketplace.engagement.web;

import io.pilotage.search.EngagementDocument;
import io.pilotage.search.EngagementHit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An engagement that was found.
 *
 * @param open whether it still took bids when the question was asked
 * @param closesAt null for rolling bidding without an end
 * @param highlights passages that contain the words, as HTML in which only {@code <mark>} is markup
 */
record EngagementHitResponse(
        UUID id,
        String title,
        String summary,
        String kind,
        String role,
        String organisation,
        String sector,
        @Nullable String region,
        int onSitePercent,
        @Nullable Double daysPerMonth,
        @Nullable Money dayRateMin,
        @Nullable Money dayRateMax,
        @Nullable Money price,
        List<String> responsibilities,
        List<String> skills,
        List<String> languages,
        @Nullable String clearance,
        boolean sealed,
        boolean open,
        @Nullable Instant closesAt,
        @Nullable LocalDate startsOn,
        Instant publishedAt,
        double score,
        List<String> highlights) {

    static EngagementHitResponse of(EngagementHit hit) {
        EngagementDocument found = hit.document();
        return new EngagementHitResponse(
                found.id(),
                found.title(),
                found.summary(),
                found.kind(),
                found.role(),
                found.organisationName(),
                found.sector(),
                found.region(),
                found.onSitePercent(),
                found.daysPerMonth(),
                money(found.dayRateMinMinor(), found.currency()),
                money(found.dayRateMaxMinor(), found.currency()),
                money(found.priceMinor(), found.currency()),
                found.responsibilities(),
                found.skills(),
                found.languages(),
                found.clearance(),
                found.sealed(),
                hit.open(),
                found.closesAt(),
                found.startsOn(),
                found.publishedAt(),
                hit.score(),
                hit.highlights());
    }

    private static @Nullable Money money(@Nullable Long minor, String currency) {
        return minor == null ? null : Money.ofMinor(CurrencyUnit.of(currency), minor);
    }
}
