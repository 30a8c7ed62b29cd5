package io.pilotage.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Offers the words as they were probably meant; empty when nothing seems misspelt. */
final class DidYouMean extends Div {

    private final Consumer<String> ask;

    /** @param ask asks again with other words */
    DidYouMean(Consumer<String> ask) {
        this.ask = ask;
        addClassName("search-meant");
        getElement().setAttribute("role", "status");
    }

    void show(@Nullable String words) {
        removeAll();
        if (words != null) {
            Button instead = new Button(words, event -> ask.accept(words));
            instead.addThemeVariants(ButtonVariant.TERTIARY);
            add(new Span(getTranslation("search.did-you-mean")), instead);
        }
    }
}
