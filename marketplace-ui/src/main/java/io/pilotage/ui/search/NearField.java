package io.pilotage.ui.search;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.pilotage.search.Near;
import io.pilotage.search.Place;
import io.pilotage.search.Places;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A place in the United Kingdom and how far around it; nothing is asked for until a place is chosen. */
final class NearField extends Div {

    private static final List<Integer> DISTANCES = List.of(10, 25, 50, 100, 200);
    private static final int USUAL = 50;

    private final ComboBox<Place> place = new ComboBox<>(getTranslation("search.near"));
    private final Select<Integer> within = new Select<>();

    NearField(Consumer<@Nullable Near> changed) {
        addClassName("filter-pair");
        place.setItems(Places.all());
        place.setItemLabelGenerator(Place::name);
        place.setClearButtonVisible(true);
        within.setLabel(getTranslation("search.within"));
        within.setItems(DISTANCES);
        within.setItemLabelGenerator(kilometres -> getTranslation("search.kilometres", kilometres));
        within.setValue(USUAL);
        place.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(chosen());
            }
        });
        within.addValueChangeListener(event -> {
            if (event.isFromClient() && place.getValue() != null) {
                changed.accept(chosen());
            }
        });
        add(place, within);
    }

    void show(@Nullable Near near) {
        if (near == null) {
            place.clear();
            return;
        }
        var distances = new TreeSet<>(DISTANCES);
        distances.add(near.kilometres());
        within.setItems(distances);
        within.setValue(near.kilometres());
        place.setValue(near.place());
    }

    private @Nullable Near chosen() {
        Place chosen = place.getValue();
        return chosen == null ? null : new Near(chosen, Objects.requireNonNullElse(within.getValue(), USUAL));
    }
}
