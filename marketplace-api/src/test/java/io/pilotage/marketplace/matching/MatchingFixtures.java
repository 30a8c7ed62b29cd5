package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.executive.DevelopmentActivity;
import io.pilotage.marketplace.executive.Fluency;
import io.pilotage.marketplace.executive.Language;
import io.pilotage.marketplace.matching.Offered.Claim;
import io.pilotage.marketplace.matching.Offered.Post;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Skill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A charity's fractional CIO engagement, and profiles that suit it more or less. */
final class MatchingFixtures {

    static final LocalDate TODAY = LocalDate.parse("2026-03-15");

    static final Wanted WANTED = wanting(Set.of(Responsibility.IT_GOVERNANCE, Responsibility.VENDOR_MANAGEMENT));

    static final Wanted OPEN_QUESTION = new Wanted(
            null,
            null,
            Set.of(),
            Set.of(),
            Sector.THIRD,
            SizeBand.SMALL,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null);

    static final Offered BEST = offering(LeadershipRole.CIO, 4, 5, "850.00", 50);

    static final Offered NOTHING_KNOWN = new Offered(
            Set.of(), Map.of(), Map.of(), Set.of(), List.of(), List.of(), null, List.of(), null, null, null, null, null,
            null, List.of());

    private MatchingFixtures() {}

    static Wanted wantingAlsoData() {
        return wanting(
                Set.of(Responsibility.IT_GOVERNANCE, Responsibility.VENDOR_MANAGEMENT, Responsibility.DATA_MANAGEMENT));
    }

    static Offered offering(LeadershipRole role, int level, int daysFree, String dayRate, int travelKm) {
        return offering(role, level, daysFree, dayRate, travelKm, "Chaired the IT board of a college. Then more.");
    }

    static Offered withEvidence(String evidence) {
        return offering(LeadershipRole.CIO, 3, 5, "850.00", 50, evidence);
    }

    /** The engagement as one of another kind; only days and interim months are paid by the day. */
    static Wanted wanting(EngagementKind kind) {
        boolean byTheDay = kind == EngagementKind.FRACTIONAL || kind == EngagementKind.INTERIM;
        return new Wanted(
                kind,
                WANTED.role(),
                WANTED.responsibilities(),
                WANTED.skills(),
                WANTED.sector(),
                WANTED.sizeBand(),
                WANTED.region(),
                WANTED.onSitePercent(),
                byTheDay ? WANTED.daysPerMonth() : null,
                byTheDay ? WANTED.highestRate() : null,
                WANTED.startsOn(),
                WANTED.languages(),
                WANTED.clearance());
    }

    /** The score with the usual weights. */
    static MatchScore score(Wanted wanted, Offered offered, @Nullable Double nearness) {
        return score(wanted, offered, nearness, MatchWeights.usual(wanted.kind()));
    }

    static MatchScore score(Wanted wanted, Offered offered, @Nullable Double nearness, MatchWeights weights) {
        return MatchScore.of(wanted, offered, nearness, weights, TODAY);
    }

    /** A profile with so many posts that say what changed, and so many qualifications. */
    static Offered showing(int posts, int qualifications, boolean evidenced) {
        Offered it = offering(LeadershipRole.CTO, 3, 5, "850.00", 50, evidenced ? "Chaired the IT board." : "");
        return new Offered(
                it.roles(),
                it.responsibilities(),
                it.skills(),
                it.sectors(),
                it.career().subList(0, posts),
                it.qualifications().subList(0, qualifications),
                it.clearance(),
                it.development(),
                it.dayRate(),
                it.daysPerMonthFree(),
                it.availableFrom(),
                it.region(),
                it.travelKm(),
                it.remotePercent(),
                it.languages());
    }

    private static Wanted wanting(Set<Responsibility> responsibilities) {
        return new Wanted(
                EngagementKind.FRACTIONAL,
                LeadershipRole.CIO,
                responsibilities,
                Set.of(Skill.LEADERSHIP),
                Sector.THIRD,
                SizeBand.SMALL,
                Region.LONDON,
                40,
                new BigDecimal("4"),
                Money.parse("GBP 1000.00"),
                LocalDate.parse("2026-04-01"),
                List.of(),
                null);
    }

    private static Offered offering(
            LeadershipRole role, int level, int daysFree, String dayRate, int travelKm, String evidence) {
        var claim = new Claim(level, evidence);
        return new Offered(
                Set.of(role),
                Map.of(Responsibility.IT_GOVERNANCE, claim, Responsibility.VENDOR_MANAGEMENT, claim),
                Map.of(Skill.LEADERSHIP, claim),
                Set.of(Sector.THIRD),
                List.of(
                        post("CIO", "Harbour Homes", "Moved the tenants' records into one system."),
                        post("Fractional CIO", "Tern Trust", "Halved the cost of telephony."),
                        post("Head of IT", "Mill Street College", "Opened a service desk."),
                        post("Technology advisor to the board", "Tern Trust", "Chose a supplier.")),
                List.of("Certificate in board governance, Institute of Boards", "MBA, Harbour Business School"),
                null,
                List.of(new DevelopmentActivity(
                        DevelopmentActivity.Kind.MENTORING, "Mentored a head of IT", YearMonth.from(TODAY), 40)),
                Money.parse("GBP " + dayRate),
                BigDecimal.valueOf(daysFree),
                LocalDate.parse("2026-03-01"),
                Region.LONDON,
                travelKm,
                60,
                List.of(new Language("English", Fluency.NATIVE)));
    }

    private static Post post(String title, String organisation, String achieved) {
        return new Post(title, organisation, Sector.THIRD, SizeBand.SMALL, achieved, true);
    }
}
