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
import io.pilotage.search.FacetValue;
import io.pilotage.search.NumberRange;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Everything by which executives are narrowed, filled from a question and changing it. */
final class ExecutiveFilters extends Div {

    private final Map<ExecutiveFacet, FacetGroup> facets = new EnumMap<>(ExecutiveFacet.class);
    private final NumberField days = EngagementFilters.numberField(getTranslation("search.days-free"), 23);
    private final NumberField rateFrom = EngagementFilters.numberField(getTranslation("search.rate.from"), 10_000);
    private final NumberField rateTo = EngagementFilters.numberField(getTranslation("search.rate.to"), 10_000);
    private final NumberField remote = EngagementFilters.numberField(getTranslation("search.remote-share"), 100);
    private final DatePicker availableBy = new DatePicker(getTranslation("search.available-by"));
    private final Consumer<ExecutiveQuery> changed;
    private ExecutiveQuery query = ExecutiveQuery.all();
    private boolean filling;

    ExecutiveFilters(Consumer<ExecutiveQuery> changed) {
        this.changed = changed;
        addClassName("filters");
        facet(
                ExecutiveFacet.ROLE,
                Labels.names(LeadershipRole.class),
                Labels.by(LeadershipRole.class, LeadershipRole::label));
        facet(ExecutiveFacet.SECTOR, Labels.names(Sector.class), Labels.by(Sector.class, Sector::label));
        facets.values().forEach(group -> group.setOpened(true));
        facet(ExecutiveFacet.REGION, Labels.names(Region.class), Labels.by(Region.class, Region::label));
        facet(
                ExecutiveFacet.RESPONSIBILITY,
                Labels.names(Responsibility.class),
                Labels.by(Responsibility.class, Responsibility::label));
        facet(ExecutiveFacet.SKILL, Labels.names(Skill.class), Labels.by(Skill.class, Skill::label));
        facet(ExecutiveFacet.LANGUAGE, List.of(), language -> language);
        availableBy.setLocale(Locale.UK);
        availableBy.setClearButtonVisible(true);
        add(days, EngagementFilters.pair(rateFrom, rateTo), remote, availableBy);
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
        filling = false;
    }

    void showCounts(List<Facet> counted) {
        facets.forEach((facet, group) -> {
            List<FacetValue> values = counted.stream()
                    .filter(it -> it.name().equals(facet.label()))
                    .flatMap(it -> it.values().stream())
                    .toList();
            group.show(values, query.selected().getOrDefault(facet, Set.of()));
        });
    }

    private void facet(ExecutiveFacet facet, List<String> known, UnaryOperator<String> label) {
        FacetGroup group = new FacetGroup(
                getTranslation("search.facet." + facet.label()),
                known,
                label,
                values -> change(query.with(facet, values)));
        facets.put(facet, group);
        add(group);
    }

    private void change(ExecutiveQuery next) {
        if (!filling) {
            query = next;
            changed.accept(next);
        }
    }
}
