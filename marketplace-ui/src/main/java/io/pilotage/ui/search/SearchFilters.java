package io.pilotage.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import io.pilotage.search.Facet;
import io.pilotage.search.FacetField;
import io.pilotage.search.NumberRange;
import io.pilotage.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everything by which a search is narrowed, filled from a question and changing it: facets, a place, and fields below each other. */
abstract class SearchFilters<F extends Enum<F> & FacetField, Q extends SearchQuery<F, ?, Q>> extends Div {

    private final FacetGroups<F> facets =
            new FacetGroups<>((facet, values) -> change(asked -> asked.with(facet, values)));
    private final NearField near = new NearField(value -> change(asked -> asked.withNear(value)));
    private final List<Consumer<Q>> fields = new ArrayList<>();
    private final Consumer<Q> changed;
    private Q query;
    private boolean filling;

    /** What a question says in one field; null for nothing. */
    @FunctionalInterface
    interface Part<Q, V> {
        @Nullable
        V of(Q asked);
    }

    SearchFilters(Q everything, Consumer<Q> changed) {
        this.query = everything;
        this.changed = changed;
        addClassName("filters");
        add(facets, near);
    }

    final FacetGroups<F> facets() {
        return facets;
    }

    /** A field for one part of the question. */
    final <V, C extends Component & HasValue<?, V>> void narrow(C field, Part<Q, V> part, BiFunction<Q, V, Q> with) {
        add(field);
        bind(field, part, asked -> with.apply(asked, field.getValue()));
    }

    /** Two fields for the ends of a range. */
    final void narrow(
            NumberField from, NumberField to, Function<Q, NumberRange> part, BiFunction<Q, NumberRange, Q> with) {
        Div pair = new Div(from, to);
        pair.addClassName("filter-pair");
        add(pair);
        UnaryOperator<Q> both = asked -> with.apply(asked, NumberRange.between(from.getValue(), to.getValue()));
        bind(from, asked -> part.apply(asked).atLeast(), both);
        bind(to, asked -> part.apply(asked).atMost(), both);
    }

    private <V> void bind(HasValue<?, V> field, Part<Q, V> part, UnaryOperator<Q> change) {
        fields.add(asked -> field.setValue(part.of(asked)));
        field.addValueChangeListener(event -> change(change));
    }

    final NumberField number(String key, int most) {
        NumberField field = new NumberField(getTranslation(key));
        field.setMin(0);
        field.setMax(most);
        field.setClearButtonVisible(true);
        return field;
    }

    final DatePicker date(String key) {
        DatePicker field = new DatePicker(getTranslation(key));
        field.setLocale(Locale.UK);
        field.setClearButtonVisible(true);
        return field;
    }

    final void show(Q asked) {
        filling = true;
        query = asked;
        fields.forEach(field -> field.accept(asked));
        near.show(asked.near());
        filling = false;
    }

    final void showCounts(List<Facet> counted) {
        facets.show(counted, query.selected());
    }

    private void change(UnaryOperator<Q> change) {
        if (!filling) {
            query = change.apply(query);
            changed.accept(query);
        }
    }
}
