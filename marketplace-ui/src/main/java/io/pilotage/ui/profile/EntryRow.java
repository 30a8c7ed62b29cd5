package io.pilotage.ui.profile;

import com.vaadin.flow.component.html.Div;

/** The fields of one entry in a list, e.g. of one post. */
abstract class EntryRow<T> extends Div {

    EntryRow() {
        addClassName("panel");
    }

    abstract T value();

    abstract void focusFirst();
}
