package io.pilotage.ui.search;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/** The few facts of a card in one line; what is unknown is left out. */
final class FactLine extends UnorderedList {

    FactLine() {
        addClassName("fact-line");
    }

    FactLine with(@Nullable String fact) {
        if (fact != null && !fact.isBlank()) {
            add(new ListItem(fact));
        }
        return this;
    }
}
