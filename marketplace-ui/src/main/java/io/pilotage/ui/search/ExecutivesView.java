package io.pilotage.ui.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.executive.ExecutiveDirectory;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.search.ExecutiveHit;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSort;
import io.pilotage.search.SearchPage;
import io.pilotage.ui.alert.SaveSearch;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** Published executives, by words, filters with counts, and order; for those who hire and for staff. */
@Route(ExecutivesView.ROUTE)
@RolesAllowed({"ORGANISATION_MEMBER", "MODERATOR", "ADMIN"})
@Menu(title = "search.executives", icon = "vaadin:users", order = 12)
final class ExecutivesView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "executives";
    private static final int SUGGESTIONS = 8;

    private final TextField words = new TextField(getTranslation("search.words"));
    private final Select<ExecutiveSort> order = new Select<>();
    private final ExecutiveFilters filters = new ExecutiveFilters(query -> ask(query, true));
    private final DidYouMean meant = new DidYouMean(better -> ask(asked().withWords(better), true));
    private final FoundList<ExecutiveHit> found;
    private ExecutiveQuery query = ExecutiveQuery.all();
    private boolean filling;

    ExecutivesView(ExecutiveDirectory directory, SaveSearch save) {
        super("");
        header().heading(getTranslation("search.executives")).lead(getTranslation("search.executives.lead"));
        save.executives(() -> query).ifPresent(header()::secondary);
        EmptyState empty = new EmptyState(
                VaadinIcon.SEARCH,
                getTranslation("search.empty.title"),
                getTranslation("search.executives.empty"),
                new Anchor(ROUTE, getTranslation("search.executives.everybody")));
        found = new FoundList<>(
                cursor -> directory.search(query.withPage(cursor, query.limit())),
                ExecutiveCard::new,
                this::showAround,
                "search.executives.count",
                empty,
                cursor -> directory.newest(
                        cursor == null ? null : new ExecutiveId(UUID.fromString(cursor)), query.limit()));
        words.setPlaceholder(getTranslation("search.executives.example"));
        words.addValueChangeListener(event -> change(query.withWords(event.getValue()), false));
        order.setItems(ExecutiveSort.values());
        order.setItemLabelGenerator(sort -> getTranslation("search.order." + Address.inAddress(sort)));
        order.addValueChangeListener(event -> change(query.withSort(event.getValue()), true));
        SearchLayout layout =
                new SearchLayout(words, order, () -> ask(ExecutiveQuery.all().withWords(query.words()), true), found);
        layout.filter(filters);
        layout.correct(meant);
        layout.add(new TypingHelp(words, "executives-suggestions", typed -> directory.suggest(typed, SUGGESTIONS)));
        add(layout);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ExecutiveAddress.read(event.getLocation().getQueryParameters()));
    }

    private ExecutiveQuery asked() {
        return query;
    }

    private void change(ExecutiveQuery next, boolean asNewStep) {
        if (!filling) {
            ask(next, asNewStep);
        }
    }

    private void ask(ExecutiveQuery next, boolean asNewStep) {
        SearchLayout.remember(ROUTE, ExecutiveAddress.write(next), asNewStep);
        show(next);
    }

    private void show(ExecutiveQuery asked) {
        query = asked;
        filling = true;
        words.setValue(asked.words());
        order.setValue(asked.sort());
        filling = false;
        filters.show(asked);
        found.refresh();
    }

    private void showAround(SearchPage<ExecutiveHit> page) {
        filters.showCounts(page.facets());
        meant.show(page.didYouMean());
    }
}
