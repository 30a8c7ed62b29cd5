package io.pilotage.marketplace.executive.web;

import io.pilotage.search.Capability;
import io.pilotage.search.ExecutiveDocument;
import io.pilotage.search.ExecutiveHit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An executive who was found.
 *
 * @param firm the firm that places the executive, or null for independent ones
 * @param highlights passages that contain the words, as HTML in which only {@code <mark>} is markup
 */
record ExecutiveHitResponse(
        UUID id,
        String name,
        @Nullable String firm,
        String headline,
        String summary,
        List<String> roles,
        List<String> sectors,
        @Nullable String region,
        @Nullable Integer travelKm,
        int remotePercent,
        @Nullable Money dayRate,
        @Nullable Double daysPerMonthFree,
        @Nullable LocalDate availableFrom,
        List<String> languages,
        List<Capability> responsibilities,
        List<Capability> skills,
        double score,
        List<String> highlights) {

    static ExecutiveHitResponse of(ExecutiveHit hit) {
        ExecutiveDocument found = hit.document();
        Long rate = found.dayRateMinor();
        return new ExecutiveHitResponse(
                found.id(),
                found.name(),
                found.firm(),
                found.headline(),
                found.summary(),
                found.roles(),
                found.sectors(),
                found.region(),
                found.travelKm(),
                found.remotePercent(),
                rate == null ? null : Money.ofMinor(CurrencyUnit.of(found.currency()), rate),
                found.daysPerMonthFree(),
                found.availableFrom(),
                found.languages(),
                found.responsibilities(),
                found.skills(),
                hit.score(),
                hit.highlights());
    }
}
