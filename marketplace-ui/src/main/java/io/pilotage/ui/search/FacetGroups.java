package io.pilotage.ui.search;

import com.vaadin.flow.component.html.Div;
import io.pilotage.search.Facet;
import io.pilotage.search.FacetField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The facets of a search, below each other. */
final class FacetGroups<F extends Enum<F> & FacetField> extends Div {

    private final Map<F, FacetGroup> groups = new LinkedHashMap<>();
    private final BiConsumer<F, Set<String>> changed;

    /** @param changed takes a facet and what is chosen in it now */
    FacetGroups(BiConsumer<F, Set<String>> changed) {
        this.changed = changed;
        addClassName("filters");
    }

    /** A facet whose values are the names of an enumeration, in its order. */
    <E extends Enum<E>> FacetGroups<F> with(F facet, Class<E> type, Function<E, String> label) {
        return with(facet, Labels.names(type), Labels.by(type, label));
    }

    /** A facet with known values first, and others as they are counted. */
    FacetGroups<F> with(F facet, List<String> known, UnaryOperator<String> label) {
        FacetGroup group = new FacetGroup(
                getTranslation("search.facet." + facet.label()), known, label, values -> changed.accept(facet, values));
        groups.put(facet, group);
        add(group);
        return this;
    }

    /** Unfolds those that are there already. */
    FacetGroups<F> opened() {
        groups.values().forEach(group -> group.setOpened(true));
        return this;
    }

    void show(List<Facet> counted, Map<F, Set<String>> selected) {
        groups.forEach((facet, group) -> {
            var values = counted.stream()
                    .filter(it -> it.name().equals(facet.label()))
                    .flatMap(it -> it.values().stream())
                    .toList();
            group.show(values, selected.getOrDefault(facet, Set.of()));
        });
    }
}
