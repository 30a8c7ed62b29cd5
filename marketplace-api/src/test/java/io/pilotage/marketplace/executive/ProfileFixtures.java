package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Skill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;

/** Contents of profiles for tests. */
public final class ProfileFixtures {

    private ProfileFixtures() {}

    /** Everything filled in and ready to be submitted. */
    public static ProfileContent complete() {
        return new ProfileContent(
                "Part-time CIO for councils and charities",
                "I help small public bodies get their systems, data and suppliers under control, and explain to boards "
                        + "in plain words what they are paying for and why.",
                List.of(LeadershipRole.CIO, LeadershipRole.HEAD_OF_IT),
                List.of(
                        new Capability<>(
                                Responsibility.STRATEGIC_IT_PLANNING, 4, "Wrote and saw through a three-year IT plan."),
                        new Capability<>(
                                Responsibility.VENDOR_MANAGEMENT, 3, "Renegotiated nine supplier contracts in a year."),
                        new Capability<>(
                                Responsibility.IT_GOVERNANCE, 2, "Set up a change board with the finance director.")),
                List.of(new Capability<>(Skill.COMMUNICATION, 4, "Reports to boards every quarter, in plain English.")),
                List.of(Sector.PUBLIC, Sector.THIRD),
                List.of(new CareerEntry(
                        "Borough of Ambermere",
                        "Head of IT",
                        YearMonth.of(2015, 4),
                        YearMonth.of(2021, 9),
                        Sector.PUBLIC,
                        "Moved the council off its last data centre.")),
                List.of(new Qualification(
                        Qualification.Kind.EDUCATION, "MBA", "Ambermere Business School", YearMonth.of(2012, 7))),
                Money.parse("GBP 850.00"),
                new BigDecimal("6"),
                LocalDate.of(2026, 9, 1),
                Region.WEST_MIDLANDS,
                120,
                60,
                List.of(new Language("English", Fluency.NATIVE)));
    }

    /** The complete content with another headline. */
    public static ProfileContent headed(String headline) {
        ProfileContent it = complete();
        return new ProfileContent(
                headline,
                it.summary(),
                it.roles(),
                it.responsibilities(),
                it.skills(),
                it.sectors(),
                it.career(),
                it.qualifications(),
                it.dayRate(),
                it.daysPerMonthFree(),
                it.availableFrom(),
                it.region(),
                it.travelKm(),
                it.remotePercent(),
                it.languages());
    }

    /** The complete content with another role and day rate. */
    public static ProfileContent asking(LeadershipRole role, String dayRate) {
        ProfileContent it = complete();
        return new ProfileContent(
                it.headline(),
                it.summary(),
                List.of(role),
                it.responsibilities(),
                it.skills(),
                it.sectors(),
                it.career(),
                it.qualifications(),
                Money.parse("GBP " + dayRate),
                it.daysPerMonthFree(),
                it.availableFrom(),
                it.region(),
                it.travelKm(),
                it.remotePercent(),
                it.languages());
    }

    /** The complete content, told of somebody with this name and these pronouns. */
    public static ProfileContent toldOf(String name, String subject, String possessive) {
        ProfileContent it = complete();
        return new ProfileContent(
                it.headline(),
                name + " helps small public bodies to get their systems and suppliers under control. Boards understand "
                        + possessive + " reports, because " + subject + " writes them in plain words.",
                it.roles(),
                it.responsibilities().stream()
                        .map(held -> new Capability<>(
                                held.code(),
                                held.level(),
                                held.evidence() + " Boards praised " + possessive + " work."))
                        .toList(),
                it.skills(),
                it.sectors(),
                List.of(new CareerEntry(
                        "Borough of Ambermere",
                        "Head of IT",
                        YearMonth.of(2015, 4),
                        YearMonth.of(2021, 9),
                        Sector.PUBLIC,
                        "With " + possessive + " team " + subject + " moved the council off its last data centre.")),
                it.qualifications(),
                it.dayRate(),
                it.daysPerMonthFree(),
                it.availableFrom(),
                it.region(),
                it.travelKm(),
                it.remotePercent(),
                it.languages());
    }
}
