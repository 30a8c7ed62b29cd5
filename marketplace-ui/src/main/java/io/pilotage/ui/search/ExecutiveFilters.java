package io.pilotage.ui.search;

import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.search.ExecutiveFacet;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.NumberRange;
import java.util.List;
import java.util.function.Consumer;

/** Everything by which executives are narrowed. */
final class ExecutiveFilters extends SearchFilters<ExecutiveFacet, ExecutiveQuery> {

    ExecutiveFilters(Consumer<ExecutiveQuery> changed) {
        super(ExecutiveQuery.all(), changed);
        facets().with(ExecutiveFacet.ROLE, LeadershipRole.class, LeadershipRole::label)
                .with(ExecutiveFacet.SECTOR, Sector.class, Sector::label)
                .opened()
                .with(ExecutiveFacet.REGION, Region.class, Region::label)
                .with(ExecutiveFacet.RESPONSIBILITY, Responsibility.class, Responsibility::label)
                .with(ExecutiveFacet.SKILL, Skill.class, Skill::label)
                .with(ExecutiveFacet.LANGUAGE, List.of(), language -> language)
                .with(
                        ExecutiveFacet.CLEARANCE,
                        ClearanceLevel.class,
                        level -> getTranslation("search.clearance.at-least", level.label()));
        narrow(
                number("search.days-free", 23),
                asked -> asked.daysPerMonthFree().atLeast(),
                (asked, days) -> asked.withDaysPerMonthFree(NumberRange.between(days, null)));
        narrow(
                number("search.rate.from", 10_000),
                number("search.rate.to", 10_000),
                asked -> Address.major(asked.dayRateMinor()),
                (asked, rate) -> asked.withDayRateMinor(Address.minor(rate)));
        narrow(
                number("search.remote-share", 100),
                asked -> asked.remotePercent().atLeast(),
                (asked, share) -> asked.withRemotePercent(NumberRange.between(share, null)));
        narrow(date("search.available-by"), ExecutiveQuery::availableBy, ExecutiveQuery::withAvailableBy);
    }
}
