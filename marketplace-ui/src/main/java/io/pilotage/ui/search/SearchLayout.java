package io.pilotage.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

/** Words and order above, filters beside, results in the middle; the filters fold away on a narrow screen. */
final class SearchLayout extends Div {

    private static final int PAUSE_MILLISECONDS = 400;

    private final Details filters;
    private final Div fields = new Div();
    private final Div top;

    SearchLayout(TextField words, Select<?> order, Runnable clear, Component results) {
        addClassName("search-layout");
        words.setClearButtonVisible(true);
        words.setMaxLength(400);
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLISECONDS);
        words.addClassName("search-words");
        order.setLabel(getTranslation("search.order"));
        top = new Div(words, order);
        top.addClassName("search-top");

        Button none = new Button(getTranslation("search.filters.clear"), event -> clear.run());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        fields.addClassName("filters");
        filters = new Details(getTranslation("search.filters"), fields, none);
        Aside beside = new Aside(filters);
        beside.getElement().setAttribute("aria-label", getTranslation("search.filters"));
        add(top, beside, results);
        // Wide screens have room for the filters at once.
        filters.getElement().executeJs("this.opened = matchMedia('(min-width: 60rem)').matches");
    }

    void filter(Component... fields) {
        this.fields.add(fields);
    }

    /** Puts what may be wrong with the words below them. */
    void correct(DidYouMean meant) {
        top.add(meant);
    }

    /** Writes the question into the address without a navigation, which would move the focus. */
    static void remember(String route, QueryParameters question, boolean asNewStep) {
        var history = UI.getCurrent().getPage().getHistory();
        var location = new Location(route, question);
        if (asNewStep) {
            history.pushState(null, location);
        } else {
            history.replaceState(null, location);
        }
    }
}
