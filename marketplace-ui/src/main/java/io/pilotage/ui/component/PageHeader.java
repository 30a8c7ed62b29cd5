package io.pilotage.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The top of a page: where it lies, its one heading, a line below, and its one primary action. */
public final class PageHeader extends Header {

    private final H1 heading;
    private final Div trail = new Div();
    private final Paragraph lead = new Paragraph();
    private final Div badges = new Div();
    private final Div actions = new Div();

    PageHeader(String words) {
        heading = new H1(words);
        addClassName("page-header");
        lead.addClassName("page-lead");
        badges.addClassName("page-badges");
        actions.addClassName("page-actions");
        Div title = new Div(heading, badges);
        title.addClassName("page-title");
        Div row = new Div(title, actions);
        row.addClassName("page-header-row");
        add(trail, row, lead);
        trail.setVisible(false);
        lead.setVisible(false);
        badges.setVisible(false);
        actions.setVisible(false);
    }

    public String heading() {
        return heading.getText();
    }

    /** For pages whose heading is known only when their thing has been read. */
    public PageHeader heading(String words) {
        heading.setText(words);
        return this;
    }

    /** The pages above this one, outermost first; the heading itself is added as the last, current step. */
    public PageHeader trail(Anchor... above) {
        OrderedList steps = new OrderedList();
        for (Anchor anchor : List.of(above)) {
            steps.add(new ListItem(anchor));
        }
        Span here = new Span(heading.getText());
        here.getElement().setAttribute("aria-current", "page");
        steps.add(new ListItem(here));
        Nav nav = new Nav(steps);
        nav.addClassName("breadcrumb");
        nav.setAriaLabel(getTranslation("component.breadcrumb"));
        trail.removeAll();
        trail.add(nav);
        trail.setVisible(true);
        return this;
    }

    /** One or two sentences on what this page is for. */
    public PageHeader lead(String words) {
        lead.setText(words);
        lead.setVisible(true);
        return this;
    }

    /** What state the thing is in, beside the heading. */
    public PageHeader badge(Component... badge) {
        badges.removeAll();
        badges.add(badge);
        badges.setVisible(true);
        return this;
    }

    /** Forgets the actions, for pages that show another thing in the same view. */
    public PageHeader withoutActions() {
        actions.removeAll();
        actions.setVisible(false);
        return this;
    }

    /** The one thing that a person most likely came to do. */
    public PageHeader primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return secondary(button);
    }

    public PageHeader secondary(Component... further) {
        actions.add(further);
        actions.setVisible(true);
        return this;
    }
}
