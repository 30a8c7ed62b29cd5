package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.ClearanceLevel;
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
        return ProfileContent.empty()
                .change()
                .headline("Part-time CIO for councils and charities")
                .summary(
                        "I help small public bodies get their systems, data and suppliers under control, and explain to boards "
                                + "in plain words what they are paying for and why.")
                .roles(List.of(LeadershipRole.CIO, LeadershipRole.HEAD_OF_IT))
                .responsibilities(List.of(
                        new Capability<>(
                                Responsibility.STRATEGIC_IT_PLANNING, 4, "Wrote and saw through a three-year IT plan."),
                        new Capability<>(
                                Responsibility.VENDOR_MANAGEMENT, 3, "Renegotiated nine supplier contracts in a year."),
                        new Capability<>(
                                Responsibility.IT_GOVERNANCE, 2, "Set up a change board with the finance director.")))
                .skills(List.of(
                        new Capability<>(Skill.COMMUNICATION, 4, "Reports to boards every quarter, in plain English.")))
                .sectors(List.of(Sector.PUBLIC, Sector.THIRD))
                .career(List.of(new CareerEntry(
                        "Borough of Ambermere",
                        "Head of IT",
                        YearMonth.of(2015, 4),
                        YearMonth.of(2021, 9),
                        Sector.PUBLIC,
                        null,
                        "Moved the council off its last data centre.")))
                .qualifications(List.of(new Qualification(
                        Qualification.Kind.EDUCATION, "MBA", "Ambermere Business School", YearMonth.of(2012, 7))))
                .dayRate(Money.parse("GBP 850.00"))
                .daysPerMonthFree(new BigDecimal("6"))
                .availableFrom(LocalDate.of(2026, 9, 1))
                .region(Region.WEST_MIDLANDS)
                .travelKm(120)
                .remotePercent(60)
                .languages(List.of(new Language("English", Fluency.NATIVE)))
                .development(List.of(new DevelopmentActivity(
                        DevelopmentActivity.Kind.BOARD_WORK, "Trustee of a hospice", YearMonth.of(2026, 2), 24)))
                .clearance(new Clearance(ClearanceLevel.CTC, "Ambermere Port", YearMonth.of(2198, 3)))
                .build();
    }

    /** The complete content with another headline. */
    public static ProfileContent headed(String headline) {
        ProfileContent it = complete();
        return it.change().headline(headline).build();
    }

    /** The complete content with another role and day rate. */
    public static ProfileContent asking(LeadershipRole role, String dayRate) {
        ProfileContent it = complete();
        return it.change()
                .roles(List.of(role))
                .dayRate(Money.parse("GBP " + dayRate))
                .build();
    }

    /** The complete content, told of somebody with this name and these pronouns. */
    public static ProfileContent toldOf(String name, String subject, String possessive) {
        ProfileContent it = complete();
        return it.change()
                .summary(name
                        + " helps small public bodies to get their systems and suppliers under control. Boards understand "
                        + possessive + " reports, because " + subject + " writes them in plain words.")
                .responsibilities(it.responsibilities().stream()
                        .map(held -> new Capability<>(
                                held.code(),
                                held.level(),
                                held.evidence() + " Boards praised " + possessive + " work."))
                        .toList())
                .career(List.of(new CareerEntry(
                        "Borough of Ambermere",
                        "Head of IT",
                        YearMonth.of(2015, 4),
                        YearMonth.of(2021, 9),
                        Sector.PUBLIC,
                        null,
                        "With " + possessive + " team " + subject + " moved the council off its last data centre.")))
                .build();
    }
}
