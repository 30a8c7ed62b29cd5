package io.pilotage.ui.search;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.search.ExecutiveFacet;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.Facet;
import io.pilotage.search.NumberRange;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Everything by which executives are narrowed, filled from a question and changing it. */
final class ExecutiveFilters extends Div {

    private final FacetGroups<ExecutiveFacet> facets =
            new FacetGroups<>((facet, values) -> change(query().with(facet, values)));
    private final NumberField days = EngagementFilters.numberField(getTranslation("search.days-free"), 23);
    private final NumberField rateFrom = EngagementFilters.numberField(getTranslation("search.rate.from"), 10_000);
    private final NumberField rateTo = EngagementFilters.numberField(getTranslation("search.rate.to"), 10_000);
    private final NumberField remote = EngagementFilters.numberField(getTranslation("search.remote-share"), 100);
    private final DatePicker availableBy = new DatePicker(getTranslation("search.available-by"));
    private final NearField near = new NearField(value -> change(query().withNear(value)));
    private final Consumer<ExecutiveQuery> changed;
    private ExecutiveQuery query = ExecutiveQuery.all();
    private boolean filling;

    ExecutiveFilters(Consumer<ExecutiveQuery> changed) {
        this.changed = changed;
        addClassName("filters");
        facets.with(ExecutiveFacet.ROLE, LeadershipRole.class, LeadershipRole::label)
                .with(ExecutiveFacet.SECTOR, Sector.class, Sector::label)
                .opened()
                .with(ExecutiveFacet.REGION, Region.class, Region::label)
                .with(ExecutiveFacet.RESPONSIBILITY, Responsibility.class, Responsibility::label)
                .with(ExecutiveFacet.SKILL, Skill.class, Skill::label)
                .with(ExecutiveFacet.LANGUAGE, List.of(), language -> language);
        availableBy.setLocale(Locale.UK);
        availableBy.setClearButtonVisible(true);
        add(facets, near, days, EngagementFilters.pair(rateFrom, rateTo), remote, availableBy);
        days.addValueChangeListener(
                event -> change(query.withDaysPerMonthFree(NumberRange.between(event.getValue(), null))));
        List.of(rateFrom, rateTo)
                .forEach(field -> field.addValueChangeListener(event -> change(
                        query.withDayRateMinor(EngagementAddress.minor(rateFrom.getValue(), rateTo.getValue())))));
        remote.addValueChangeListener(
                event -> change(query.withRemotePercent(NumberRange.between(event.getValue(), null))));
        availableBy.addValueChangeListener(event -> change(query.withAvailableBy(event.getValue())));
    }

    void show(ExecutiveQuery asked) {
        filling = true;
        query = asked;
        days.setValue(asked.daysPerMonthFree().atLeast());
        rateFrom.setValue(EngagementAddress.major(asked.dayRateMinor().atLeast()));
        rateTo.setValue(EngagementAddress.major(asked.dayRateMinor().atMost()));
        remote.setValue(asked.remotePercent().atLeast());
        availableBy.setValue(asked.availableBy());
        near.show(asked.near());
        filling = false;
    }

    void showCounts(List<Facet> counted) {
        facets.show(counted, query.selected());
    }

    private ExecutiveQuery query() {
        return query;
    }

    private void change(ExecutiveQuery next) {
        if (!filling) {
            query = next;
            changed.accept(next);
        }
    }
}
