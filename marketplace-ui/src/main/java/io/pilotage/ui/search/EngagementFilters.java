package io.pilotage.ui.search;

import com.vaadin.flow.component.checkbox.Checkbox;
import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.search.EngagementFacet;
import io.pilotage.search.EngagementQuery;
import java.util.List;
import java.util.function.Consumer;

/** Everything by which engagements are narrowed. */
final class EngagementFilters extends SearchFilters<EngagementFacet, EngagementQuery> {

    EngagementFilters(Consumer<EngagementQuery> changed) {
        super(EngagementQuery.all(), changed);
        facets().with(EngagementFacet.ROLE, LeadershipRole.class, LeadershipRole::label)
                .with(EngagementFacet.KIND, EngagementKind.class, EngagementKind::label)
                .opened()
                .with(EngagementFacet.SECTOR, Sector.class, Sector::label)
                .with(EngagementFacet.REGION, Region.class, Region::label)
                .with(
                        EngagementFacet.REMOTE,
                        List.of("true", "false"),
                        value -> getTranslation("search.remote." + value))
                .with(EngagementFacet.RESPONSIBILITY, Responsibility.class, Responsibility::label)
                .with(EngagementFacet.SKILL, Skill.class, Skill::label)
                .with(EngagementFacet.SIZE_BAND, SizeBand.class, SizeBand::label)
                .with(EngagementFacet.LANGUAGE, List.of(), language -> language)
                .with(EngagementFacet.CLEARANCE, ClearanceLevel.class, ClearanceLevel::label);
        narrow(
                number("search.days.from", 31),
                number("search.days.to", 31),
                EngagementQuery::daysPerMonth,
                EngagementQuery::withDaysPerMonth);
        narrow(
                number("search.rate.from", 10_000),
                number("search.rate.to", 10_000),
                asked -> Address.major(asked.dayRateMinor()),
                (asked, rate) -> asked.withDayRateMinor(Address.minor(rate)));
        narrow(
                date("search.closing-before"),
                asked -> EngagementAddress.day(asked.closingBefore()),
                (asked, day) -> asked.withClosingBefore(EngagementAddress.start(day)));
        narrow(
                new Checkbox(getTranslation("search.closed-too")),
                asked -> !asked.openNow(),
                (asked, closed) -> asked.withOpenNow(!closed));
    }
}
