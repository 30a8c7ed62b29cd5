package io.pilotage.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Searchable things for tests. */
public final class Documents {

    public static final Instant PUBLISHED = Instant.parse("2026-03-02T09:00:00Z");

    private Documents() {}

    public static EngagementDocument engagement(UUID id, String title) {
        return engagement(id, title, "CIO", "FRACTIONAL", "THIRD", "LONDON", null);
    }

    public static EngagementDocument engagement(
            UUID id, String title, String role, String kind, String sector, String region, @Nullable Instant closesAt) {
        return new EngagementDocument(
                id,
                title,
                "A board that needs someone to own its systems",
                kind,
                role,
                sector,
                region,
                region.equals("LONDON") ? 51.5 : 53.6,
                region.equals("LONDON") ? -0.1 : -2.5,
                true,
                20,
                3.0,
                80_000L,
                110_000L,
                null,
                "GBP",
                List.of("IT_GOVERNANCE", "VENDOR_MANAGEMENT"),
                List.of("LEADERSHIP"),
                List.of("Replace the finance system before its contract ends"),
                List.of("A roadmap that the trustees have approved"),
                List.of("Has led a selection of software"),
                List.of(),
                null,
                "Harbour Trust",
                "SMALL",
                PUBLISHED,
                closesAt,
                LocalDate.parse("2026-05-01"),
                closesAt != null);
    }

    public static ExecutiveDocument executive(UUID id, String headline, String... experience) {
        return new ExecutiveDocument(
                id,
                "Robin Example",
                null,
                headline,
                "Works with small organisations",
                List.of("CIO", "COMBINED"),
                List.of("PUBLIC", "THIRD"),
                "LONDON",
                51.5,
                -0.1,
                80,
                60,
                95_000L,
                "GBP",
                6.0,
                LocalDate.parse("2026-04-01"),
                List.of("en"),
                List.of(),
                null,
                List.of(new Capability("IT_GOVERNANCE", 4, "Wrote the policies of two councils")),
                List.of(new Capability("COMMUNICATION", 3, null)),
                List.of(experience),
                PUBLISHED);
    }

    public static ExecutiveDocument named(String name, ExecutiveDocument document) {
        return changed(document, name, document.clearances(), document.clearanceUntil());
    }

    /** An executive with these clearances and the last day on which they are held. */
    public static ExecutiveDocument cleared(
            ExecutiveDocument document, @Nullable LocalDate until, String... clearances) {
        return changed(document, document.name(), List.of(clearances), until);
    }

    private static ExecutiveDocument changed(
            ExecutiveDocument document, String name, List<String> clearances, @Nullable LocalDate clearanceUntil) {
        return new ExecutiveDocument(
                document.id(),
                name,
                document.firm(),
                document.headline(),
                document.summary(),
                document.roles(),
                document.sectors(),
                document.region(),
                document.latitude(),
                document.longitude(),
                document.travelKm(),
                document.remotePercent(),
                document.dayRateMinor(),
                document.currency(),
                document.daysPerMonthFree(),
                document.availableFrom(),
                document.languages(),
                clearances,
                clearanceUntil,
                document.responsibilities(),
                document.skills(),
                document.experience(),
                document.publishedAt());
    }
}
