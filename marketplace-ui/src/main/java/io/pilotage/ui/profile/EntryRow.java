package io.pilotage.ui.profile;

import com.vaadin.flow.component.html.Div;

/** The fields of one entry in a list, e.g. of one post. */
abstract class EntryRow<T> extends Div {

    private final String name;

    /** @param name the name that its fields are registered below; stays when other rows come and go */
    EntryRow(String name) {
        this.name = name;
        addClassName("panel");
    }

    final String name() {
        return name;
    }

    abstract T value();

    abstract void focusFirst();
}
