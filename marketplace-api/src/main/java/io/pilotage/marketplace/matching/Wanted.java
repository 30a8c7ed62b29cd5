package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Skill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an engagement asks for, as far as matching looks at it.
 *
 * @param sizeBand of the organisation; likewise its sector
 * @param onSitePercent share of the time on site, 0 to 100
 * @param languages besides English
 * @param highestRate most that is paid for a day; null when the work is not paid by the day
 */
record Wanted(
        @Nullable EngagementKind kind,
        @Nullable LeadershipRole role,
        Set<Responsibility> responsibilities,
        Set<Skill> skills,
        Sector sector,
        SizeBand sizeBand,
        @Nullable Region region,
        @Nullable Integer onSitePercent,
        @Nullable BigDecimal daysPerMonth,
        @Nullable Money highestRate,
        @Nullable LocalDate startsOn,
        List<String> languages,
        @Nullable ClearanceLevel clearance) {}
