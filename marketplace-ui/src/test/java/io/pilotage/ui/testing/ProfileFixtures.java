package io.pilotage.ui.testing;

import io.pilotage.marketplace.executive.Capability;
import io.pilotage.marketplace.executive.CareerEntry;
import io.pilotage.marketplace.executive.Fluency;
import io.pilotage.marketplace.executive.Language;
import io.pilotage.marketplace.executive.ProfileContent;
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

/** Contents of profiles for tests of the screens. */
public final class ProfileFixtures {

    private ProfileFixtures() {}

    /** Ready to be submitted; the summary names an e-mail address, which the moderators' checks point at. */
    public static ProfileContent complete() {
        return ProfileContent.empty()
                .change()
                .headline("Part-time CIO for harbours")
                .summary(
                        "I help small public bodies get their systems, data and suppliers under control, and explain to boards "
                                + "what they pay for. Write to erin@harrow.example and ask.")
                .roles(List.of(LeadershipRole.CIO))
                .responsibilities(List.of(
                        new Capability<>(
                                Responsibility.STRATEGIC_IT_PLANNING, 4, "Wrote and saw through a three-year IT plan."),
                        new Capability<>(
                                Responsibility.VENDOR_MANAGEMENT, 3, "Renegotiated nine supplier contracts in a year."),
                        new Capability<>(
                                Responsibility.IT_GOVERNANCE, 2, "Set up a change board with the finance director.")))
                .skills(List.of(
                        new Capability<>(Skill.COMMUNICATION, 4, "Reports to boards every quarter, in plain English.")))
                .sectors(List.of(Sector.PUBLIC))
                .career(List.of(new CareerEntry(
                        "Harrow Harbour",
                        "Head of IT",
                        YearMonth.of(2015, 4),
                        YearMonth.of(2021, 9),
                        Sector.PUBLIC,
                        null,
                        "Moved the harbour off its last data centre.")))
                .dayRate(Money.parse("GBP 850.00"))
                .daysPerMonthFree(new BigDecimal("6"))
                .availableFrom(LocalDate.of(2030, 9, 1))
                .region(Region.WEST_MIDLANDS)
                .travelKm(120)
                .remotePercent(60)
                .languages(List.of(new Language("English", Fluency.NATIVE)))
                .build();
    }
}
