package io.pilotage.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.search.EngagementFacet;
import io.pilotage.search.EngagementHit;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.EngagementSort;
import io.pilotage.search.PublishedDocuments;
import io.pilotage.search.SearchPage;
import io.pilotage.ui.alert.SaveSearch;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Published engagements, by words, filters with counts, and order; open to everybody. */
@Route(EngagementsView.ROUTE)
@AnonymousAllowed
@Menu(title = "search.engagements", icon = "vaadin:search", order = 10)
final class EngagementsView extends SearchView<EngagementFacet, EngagementSort, EngagementQuery, EngagementHit> {

    static final String ROUTE = "engagements";

    private final EngagementSearch search;
    private final PublishedDocuments published;
    private final Clock clock;

    EngagementsView(EngagementSearch search, PublishedDocuments published, Clock clock, SaveSearch save) {
        super(
                ROUTE,
                EngagementQuery.all().withOpenNow(true),
                EngagementFilters::new,
                new Anchor(ROUTE + "?closed=true", I18NProvider.translate("search.engagements.everything")));
        this.search = search;
        this.published = published;
        this.clock = clock;
        header().heading(getTranslation("search.engagements.heading"));
        save.engagements(this::asked).ifPresent(header()::secondary);
    }

    @Override
    EngagementQuery read(QueryParameters address) {
        return EngagementAddress.read(address);
    }

    @Override
    QueryParameters write(EngagementQuery query) {
        return EngagementAddress.write(query);
    }

    @Override
    SearchPage<EngagementHit> search(EngagementQuery query) {
        return search.search(query);
    }

    @Override
    List<String> suggest(String typed, int limit) {
        return search.suggest(typed, limit);
    }

    @Override
    Slice<EngagementHit> newest(@Nullable String after, int limit) {
        return Slice.of(
                published.engagements(after == null ? null : UUID.fromString(after), limit + 1),
                limit,
                hit -> hit.document().id().toString());
    }

    @Override
    Component card(EngagementHit hit) {
        return new EngagementCard(hit, clock);
    }
}
