package io.pilotage.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Stream;

/** Stands where a list needs the search engine and it does not answer; lets people try again, or do something else meanwhile. */
public final class SearchDown extends Composite<EmptyState> {

    private final Component[] actions;

    public SearchDown(Runnable again, Component... meanwhile) {
        actions = Stream.concat(Stream.of(meanwhile), Stream.of(againButton(again)))
                .toArray(Component[]::new);
    }

    /** Only the button, for a place that shows something else meanwhile. */
    public static Button againButton(Runnable again) {
        Button button = new Button();
        button.setText(button.getTranslation("component.search-down.again"));
        button.addClickListener(event -> again.run());
        return button;
    }

    @Override
    protected EmptyState initContent() {
        return new EmptyState(
                VaadinIcon.UNLINK,
                getTranslation("component.search-down.title"),
                getTranslation("component.search-down.words"),
                actions);
    }
}
