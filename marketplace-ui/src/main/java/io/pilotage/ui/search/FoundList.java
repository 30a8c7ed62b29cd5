package io.pilotage.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.pilotage.search.SearchPage;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.ui.component.EmptyState;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was found: the count, one card each, more on request; says so when nothing was found, or when search is down. */
final class FoundList<T> extends Div {

    private final Function<@Nullable String, SearchPage<T>> search;
    private final Function<T, Component> card;
    private final String counted;
    private final EmptyState empty;
    private final Paragraph count = new Paragraph();
    private final Div cards = new Div();
    private final Button more = new Button(getTranslation("search.more"));
    private @Nullable String next;

    /**
     * @param search gives the page after a cursor, or the first one
     * @param counted key of the words for the number that was found
     * @param empty what to show when nothing was found
     */
    FoundList(
            Function<@Nullable String, SearchPage<T>> search,
            Function<T, Component> card,
            String counted,
            EmptyState empty) {
        this.search = search;
        this.card = card;
        this.counted = counted;
        this.empty = empty;
        addClassNames("stack", "results");
        count.getElement().setAttribute("role", "status");
        count.addClassName("figures");
        cards.addClassName("stack");
        more.setDisableOnClick(true);
        more.addClickListener(event -> append());
        add(count, cards, more);
    }

    /** Asks again from the start; empty when search is down. */
    Optional<SearchPage<T>> refresh() {
        try {
            SearchPage<T> page = search.apply(null);
            cards.removeAll();
            count.setText(getTranslation(counted, page.total()));
            if (page.items().isEmpty()) {
                cards.add(empty);
            }
            show(page);
            return Optional.of(page);
        } catch (SearchUnavailable down) {
            sayDown();
            return Optional.empty();
        }
    }

    private void append() {
        try {
            show(search.apply(next));
        } catch (SearchUnavailable down) {
            sayDown();
        }
    }

    private void show(SearchPage<T> page) {
        page.items().forEach(item -> cards.add(card.apply(item)));
        next = page.next();
        more.setVisible(next != null);
        more.setEnabled(true);
    }

    private void sayDown() {
        count.setText("");
        cards.removeAll();
        more.setVisible(false);
        cards.add(new EmptyState(
                VaadinIcon.UNLINK,
                getTranslation("search.down.title"),
                getTranslation("search.down.words"),
                new Button(getTranslation("search.down.again"), event -> refresh())));
    }
}
