package io.pilotage.ui.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.search.EngagementHit;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.EngagementSort;
import io.pilotage.search.PublishedDocuments;
import io.pilotage.search.SearchPage;
import io.pilotage.ui.alert.SaveSearch;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import java.time.Clock;
import java.util.UUID;

/** Published engagements, by words, filters with counts, and order; open to everybody. */
@Route(EngagementsView.ROUTE)
@AnonymousAllowed
@Menu(title = "search.engagements", icon = "vaadin:search", order = 10)
final class EngagementsView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "engagements";
    private static final int SUGGESTIONS = 8;

    private final TextField words = new TextField(getTranslation("search.words"));
    private final Select<EngagementSort> order = new Select<>();
    private final EngagementFilters filters = new EngagementFilters(query -> ask(query, true));
    private final DidYouMean meant = new DidYouMean(better -> ask(asked().withWords(better), true));
    private final FoundList<EngagementHit> found;
    private EngagementQuery query = EngagementQuery.all().withOpenNow(true);
    private boolean filling;

    EngagementsView(EngagementSearch search, PublishedDocuments published, Clock clock, SaveSearch save) {
        super("");
        header().heading(getTranslation("search.engagements.heading")).lead(getTranslation("search.engagements.lead"));
        save.engagements(() -> query).ifPresent(header()::secondary);
        EmptyState empty = new EmptyState(
                VaadinIcon.SEARCH,
                getTranslation("search.empty.title"),
                getTranslation("search.engagements.empty"),
                new Anchor(ROUTE + "?closed=true", getTranslation("search.engagements.everything")));
        found = new FoundList<>(
                cursor -> search.search(query.withPage(cursor, query.limit())),
                hit -> new EngagementCard(hit, clock),
                this::showAround,
                "search.engagements.count",
                empty,
                cursor -> Slice.of(
                        published.engagements(cursor == null ? null : UUID.fromString(cursor), query.limit() + 1),
                        query.limit(),
                        hit -> hit.document().id().toString()));
        words.setPlaceholder(getTranslation("search.engagements.example"));
        words.addValueChangeListener(event -> change(query.withWords(event.getValue()), false));
        order.setItems(EngagementSort.values());
        order.setItemLabelGenerator(sort -> getTranslation("search.order." + Address.inAddress(sort)));
        order.addValueChangeListener(event -> change(query.withSort(event.getValue()), true));
        SearchLayout layout = new SearchLayout(
                words, order, () -> ask(EngagementQuery.all().withOpenNow(true).withWords(query.words()), true), found);
        layout.filter(filters);
        layout.correct(meant);
        layout.add(new TypingHelp(words, "engagements-suggestions", typed -> search.suggest(typed, SUGGESTIONS)));
        add(layout);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(EngagementAddress.read(event.getLocation().getQueryParameters()));
    }

    private EngagementQuery asked() {
        return query;
    }

    private void change(EngagementQuery next, boolean asNewStep) {
        if (!filling) {
            ask(next, asNewStep);
        }
    }

    private void ask(EngagementQuery next, boolean asNewStep) {
        SearchLayout.remember(ROUTE, EngagementAddress.write(next), asNewStep);
        show(next);
    }

    private void show(EngagementQuery asked) {
        query = asked;
        filling = true;
        words.setValue(asked.words());
        order.setValue(asked.sort());
        filling = false;
        filters.show(asked);
        found.refresh();
    }

    private void showAround(SearchPage<EngagementHit> page) {
        filters.showCounts(page.facets());
        meant.show(page.didYouMean());
    }
}
