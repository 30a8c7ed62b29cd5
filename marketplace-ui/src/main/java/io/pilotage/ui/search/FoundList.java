package io.pilotage.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.search.ExpiredCursor;
import io.pilotage.search.SearchPage;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.SearchDown;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was found: the count, one card each, more on request; says so when nothing was found, or when search is down. */
final class FoundList<T> extends Div {

    private final Function<@Nullable String, SearchPage<T>> search;
    private final Function<T, Component> card;
    private final Consumer<SearchPage<T>> found;
    private final String counted;
    private final EmptyState empty;
    private final Newest<T> newest;
    private final Paragraph count = new Paragraph();
    private final Div cards = new Div();
    private final Button more = new Button(getTranslation("search.more"));
    private @Nullable String next;
    private boolean browsing;

    /** What is published, newest first, without the search engine; a page after a cursor, or the first one. */
    @FunctionalInterface
    interface Newest<T> {
        Slice<T> after(@Nullable String cursor);
    }

    /**
     * @param search gives the page after a cursor, or the first one
     * @param found hears of each answer to a new question, for the counts beside the list
     * @param counted key of the words for the number that was found
     * @param empty what to show when nothing was found
     * @param newest what can be looked through while search is down
     */
    FoundList(
            Function<@Nullable String, SearchPage<T>> search,
            Function<T, Component> card,
            Consumer<SearchPage<T>> found,
            String counted,
            EmptyState empty,
            Newest<T> newest) {
        this.newest = newest;
        this.search = search;
        this.card = card;
        this.found = found;
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

    /** Asks again from the start. */
    void refresh() {
        try {
            SearchPage<T> page = search.apply(null);
            browsing = false;
            cards.removeAll();
            count.setText(getTranslation(counted, page.total()));
            if (page.items().isEmpty()) {
                cards.add(empty);
            }
            show(page.items(), page.next());
            found.accept(page);
        } catch (SearchUnavailable down) {
            sayDown();
        }
    }

    private void append() {
        try {
            if (browsing) {
                show(newest.after(next));
            } else {
                SearchPage<T> page = search.apply(next);
                show(page.items(), page.next());
            }
        } catch (ExpiredCursor late) {
            refresh();
        } catch (SearchUnavailable down) {
            sayDown();
        }
    }

    private void show(List<T> items, @Nullable String following) {
        items.forEach(item -> cards.add(card.apply(item)));
        next = following;
        more.setVisible(next != null);
        more.setEnabled(true);
    }

    private void show(Slice<T> slice) {
        show(slice.items(), slice.next());
    }

    private void sayDown() {
        count.setText("");
        cards.removeAll();
        more.setVisible(false);
        cards.add(new SearchDown(this::refresh, new Button(getTranslation("search.down.newest"), event -> browse())));
    }

    private void browse() {
        browsing = true;
        count.setText(getTranslation("search.down.browsing"));
        cards.removeAll();
        cards.add(SearchDown.againButton(this::refresh));
        show(newest.after(null));
    }
}
