package io.pilotage.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands where a list has nothing to show; says why, and what to do about it. */
public final class EmptyState extends Div {

    public EmptyState(VaadinIcon icon, String title, String words, Component... actions) {
        Icon drawing = icon.create();
        drawing.getElement().setAttribute("aria-hidden", "true");
        addClassName("empty-state");
        add(drawing, new H2(title), new Paragraph(words));
        add(actions);
    }
}
