package io.pilotage.ui.search;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import io.pilotage.search.FacetValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One facet as checkboxes with counts; they stay in place while counts change, so that the keyboard does not lose its place. */
final class FacetGroup extends Details {

    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
    private final Div values = new Div();
    private final UnaryOperator<String> label;
    private final Consumer<Set<String>> changed;
    private boolean filling;

    /** @param known the values in their order; others are added at the end when they are counted */
    FacetGroup(String name, List<String> known, UnaryOperator<String> label, Consumer<Set<String>> changed) {
        super(name);
        this.label = label;
        this.changed = changed;
        values.addClassName("facet-values");
        values.getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        add(values);
        known.forEach(this::box);
    }

    /** Shows the counts, and what is selected; values that nothing has are not shown unless they are selected. */
    void show(List<FacetValue> counted, Set<String> selected) {
        filling = true;
        counted.forEach(value -> box(value.value()));
        selected.forEach(this::box);
        boxes.forEach((value, box) -> {
            long count = counted.stream()
                    .filter(it -> it.value().equals(value))
                    .mapToLong(FacetValue::count)
                    .findFirst()
                    .orElse(0);
            box.setLabel(getTranslation("search.facet.value", label.apply(value), count));
            box.setValue(selected.contains(value));
            box.setVisible(count > 0 || selected.contains(value));
        });
        setVisible(boxes.values().stream().anyMatch(Checkbox::isVisible));
        if (!selected.isEmpty()) {
            setOpened(true);
        }
        filling = false;
    }

    private Checkbox box(String value) {
        return boxes.computeIfAbsent(value, key -> {
            Checkbox box = new Checkbox();
            box.setVisible(false);
            box.addValueChangeListener(event -> {
                if (!filling) {
                    changed.accept(selected());
                }
            });
            values.add(box);
            return box;
        });
    }

    private Set<String> selected() {
        Set<String> selected = new TreeSet<>();
        boxes.forEach((value, box) -> {
            if (box.getValue()) {
                selected.add(value);
            }
        });
        return selected;
    }
}
