package io.pilotage.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.search.EngagementFacet;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.Facet;
import io.pilotage.search.NumberRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Everything by which engagements are narrowed, filled from a question and changing it. */
final class EngagementFilters extends Div {

    private final FacetGroups<EngagementFacet> facets =
            new FacetGroups<>((facet, values) -> change(query().with(facet, values)));
    private final NumberField daysFrom = number("search.days.from", 31);
    private final NumberField daysTo = number("search.days.to", 31);
    private final NumberField rateFrom = number("search.rate.from", 10_000);
    private final NumberField rateTo = number("search.rate.to", 10_000);
    private final DatePicker closingBefore = new DatePicker(getTranslation("search.closing-before"));
    private final Checkbox closed = new Checkbox(getTranslation("search.closed-too"));
    private final NearField near = new NearField(value -> change(query().withNear(value)));
    private final Consumer<EngagementQuery> changed;
    private EngagementQuery query = EngagementQuery.all();
    private boolean filling;

    EngagementFilters(Consumer<EngagementQuery> changed) {
        this.changed = changed;
        addClassName("filters");
        facets.with(EngagementFacet.ROLE, LeadershipRole.class, LeadershipRole::label)
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
                .with(EngagementFacet.SIZE_BAND, SizeBand.class, SizeBand::label);
        closingBefore.setLocale(Locale.UK);
        closingBefore.setClearButtonVisible(true);
        add(facets, near, pair(daysFrom, daysTo), pair(rateFrom, rateTo), closingBefore, closed);
        List.of(daysFrom, daysTo)
                .forEach(field -> field.addValueChangeListener(event ->
                        change(query.withDaysPerMonth(NumberRange.between(daysFrom.getValue(), daysTo.getValue())))));
        List.of(rateFrom, rateTo)
                .forEach(field -> field.addValueChangeListener(event -> change(
                        query.withDayRateMinor(EngagementAddress.minor(rateFrom.getValue(), rateTo.getValue())))));
        closingBefore.addValueChangeListener(event -> {
            LocalDate day = event.getValue();
            change(query.withClosingBefore(day == null ? null : EngagementAddress.start(day)));
        });
        closed.addValueChangeListener(event -> change(query.withOpenNow(!event.getValue())));
    }

    void show(EngagementQuery asked) {
        filling = true;
        query = asked;
        daysFrom.setValue(asked.daysPerMonth().atLeast());
        daysTo.setValue(asked.daysPerMonth().atMost());
        rateFrom.setValue(EngagementAddress.major(asked.dayRateMinor().atLeast()));
        rateTo.setValue(EngagementAddress.major(asked.dayRateMinor().atMost()));
        closingBefore.setValue(EngagementAddress.day(asked.closingBefore()));
        closed.setValue(!asked.openNow());
        near.show(asked.near());
        filling = false;
    }

    void showCounts(List<Facet> counted) {
        facets.show(counted, query.selected());
    }

    private EngagementQuery query() {
        return query;
    }

    private void change(EngagementQuery next) {
        if (!filling) {
            query = next;
            changed.accept(next);
        }
    }

    private NumberField number(String key, int max) {
        return numberField(getTranslation(key), max);
    }

    static NumberField numberField(String label, int max) {
        NumberField field = new NumberField(label);
        field.setMin(0);
        field.setMax(max);
        field.setClearButtonVisible(true);
        return field;
    }

    static Div pair(Component one, Component other) {
        Div pair = new Div(one, other);
        pair.addClassName("filter-pair");
        return pair;
    }
}
