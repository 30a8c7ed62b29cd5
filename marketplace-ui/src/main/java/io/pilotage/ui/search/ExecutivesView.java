package io.pilotage.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.executive.ExecutiveDirectory;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.search.ExecutiveFacet;
import io.pilotage.search.ExecutiveHit;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSort;
import io.pilotage.search.SearchPage;
import io.pilotage.ui.alert.SaveSearch;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Published executives, by words, filters with counts, and order; for those who hire and for staff. */
@Route(ExecutivesView.ROUTE)
@RolesAllowed({"ORGANISATION_MEMBER", "MODERATOR", "ADMIN"})
@Menu(title = "search.executives", icon = "vaadin:users", order = 12)
final class ExecutivesView extends SearchView<ExecutiveFacet, ExecutiveSort, ExecutiveQuery, ExecutiveHit> {

    static final String ROUTE = "executives";

    private final ExecutiveDirectory directory;

    ExecutivesView(ExecutiveDirectory directory, SaveSearch save) {
        super(
                ROUTE,
                ExecutiveQuery.all(),
                ExecutiveFilters::new,
                new Anchor(ROUTE, I18NProvider.translate("search.executives.everybody")));
        this.directory = directory;
        header().heading(getTranslation("search.executives"));
        save.executives(this::asked).ifPresent(header()::secondary);
    }

    @Override
    ExecutiveQuery read(QueryParameters address) {
        return ExecutiveAddress.read(address);
    }

    @Override
    QueryParameters write(ExecutiveQuery query) {
        return ExecutiveAddress.write(query);
    }

    @Override
    SearchPage<ExecutiveHit> search(ExecutiveQuery query) {
        return directory.search(query);
    }

    @Override
    List<String> suggest(String typed, int limit) {
        return directory.suggest(typed, limit);
    }

    @Override
    Slice<ExecutiveHit> newest(@Nullable String after, int limit) {
        return directory.newest(after == null ? null : new ExecutiveId(UUID.fromString(after)), limit);
    }

    @Override
    Component card(ExecutiveHit hit) {
        return new ExecutiveCard(hit);
    }
}
