package io.pilotage.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.search.FacetField;
import io.pilotage.search.SearchPage;
import io.pilotage.search.SearchQuery;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A search by words, filters with counts, and order; its address says all that is asked. */
abstract class SearchView<F extends Enum<F> & FacetField, S extends Enum<S>, Q extends SearchQuery<F, S, Q>, H>
        extends Page implements BeforeEnterObserver {

    private static final int SUGGESTIONS = 8;

    private final String route;
    private final TextField words = new TextField(getTranslation("search.words"));
    private final Select<S> order = new Select<>();
    private final SearchFilters<F, Q> filters;
    private final DidYouMean meant = new DidYouMean(better -> ask(asked().withWords(better), true));
    private final FoundList<H> found;
    private Q query;
    private boolean filling;

    /**
     * @param route also the name of its texts
     * @param usual what is asked when nothing is said
     */
    SearchView(String route, Q usual, Function<Consumer<Q>, SearchFilters<F, Q>> filters, Anchor everything) {
        super("");
        this.route = route;
        this.query = usual;
        this.filters = filters.apply(next -> ask(next, true));
        EmptyState empty =
                new EmptyState(VaadinIcon.SEARCH, getTranslation("search.empty.title"), text("empty"), everything);
        found = new FoundList<>(
                cursor -> search(query.withPage(cursor, query.limit())),
                this::card,
                this::showAround,
                "search." + route + ".count",
                empty,
                cursor -> newest(cursor, query.limit()));
        header().lead(text("lead"));
        words.setPlaceholder(text("example"));
        words.addValueChangeListener(event -> change(query.withWords(event.getValue()), false));
        order.setItems(usual.sort().getDeclaringClass().getEnumConstants());
        order.setItemLabelGenerator(sort -> getTranslation("search.order." + Address.inAddress(sort)));
        order.addValueChangeListener(event -> change(query.withSort(event.getValue()), true));
        SearchLayout layout = new SearchLayout(words, order, () -> ask(usual.withWords(query.words()), true), found);
        layout.filter(this.filters);
        layout.correct(meant);
        layout.add(new TypingHelp(words, route + "-suggestions", typed -> suggest(typed, SUGGESTIONS)));
        add(layout);
    }

    abstract Q read(QueryParameters address);

    abstract QueryParameters write(Q query);

    abstract SearchPage<H> search(Q query);

    abstract List<String> suggest(String typed, int limit);

    /** What is published, newest first, without the search engine; the page after a cursor, or the first one. */
    abstract Slice<H> newest(@Nullable String after, int limit);

    abstract Component card(H hit);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        show(read(event.getLocation().getQueryParameters()));
    }

    /** What is asked at the moment. */
    final Q asked() {
        return query;
    }

    private String text(String part) {
        return getTranslation("search." + route + "." + part);
    }

    private void change(Q next, boolean asNewStep) {
        if (!filling) {
            ask(next, asNewStep);
        }
    }

    private void ask(Q next, boolean asNewStep) {
        SearchLayout.remember(route, write(next), asNewStep);
        show(next);
    }

    private void show(Q asked) {
        query = asked;
        filling = true;
        words.setValue(asked.words());
        order.setValue(asked.sort());
        filling = false;
        filters.show(asked);
        found.refresh();
    }

    private void showAround(SearchPage<H> page) {
        filters.showCounts(page.facets());
        meant.show(page.didYouMean());
    }
}
