package io.pilotage.ui.engagement;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PagedList;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The engagements of the caller's organisation in every state; words and state are kept in the address. */
@Route(Addresses.LIST)
@RolesAllowed("ORGANISATION_MEMBER")
@Menu(title = "engagement.list.heading", icon = "vaadin:clipboard-text", order = 10)
final class EngagementsView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 20;

    private final Engagements engagements;
    private final Organisations organisations;
    private final Clock clock;
    private final TextField words = new TextField(getTranslation("engagement.list.words"));
    private final Select<EngagementGroup> standing = new Select<>();
    private final Paragraph count = new Paragraph();
    private final PagedList<EngagementDetails> list;
    private int all;

    EngagementsView(Engagements engagements, Organisations organisations, Clock clock, LiveRefresh live) {
        super("");
        this.engagements = engagements;
        this.organisations = organisations;
        this.clock = clock;
        Button start = new Button(getTranslation("engagement.new"), VaadinIcon.PLUS.create());
        start.addClickListener(event -> UI.getCurrent().navigate(NewEngagementView.class));
        header().heading(getTranslation("engagement.list.heading"))
                .lead(getTranslation("engagement.list.lead"))
                .primary(start);

        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        standing.setLabel(getTranslation("engagement.list.standing"));
        standing.setItems(EngagementGroup.values());
        standing.setItemLabelGenerator(value -> getTranslation(value.key()));
        standing.setValue(EngagementGroup.ALL);
        Div filters = new Div(words, standing);
        filters.addClassName("list-filters");
        count.addClassName("note");
        count.getElement().setAttribute("role", "status");
        this.list = new PagedList<>(
                PAGE,
                (last, limit) -> engagements.ours(
                        standing.getValue().states(), looked(), last == null ? null : new EngagementId(last), limit),
                this::cards,
                getTranslation("engagement.list.older"),
                this::nothing);
        add(filters, count, list);

        words.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                remember();
            }
        });
        standing.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                remember();
            }
        });
        live.of(this, () -> {
            count();
            list.refresh();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        words.setValue(query.getSingleParameter("words").orElse(""));
        standing.setValue(
                query.getSingleParameter("standing").map(EngagementGroup::named).orElse(EngagementGroup.ALL));
        show();
    }

    private void remember() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!words.getValue().isBlank()) {
            query.put("words", words.getValue().strip());
        }
        if (standing.getValue() != EngagementGroup.ALL) {
            query.put("standing", standing.getValue().inAddress());
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(Addresses.LIST, QueryParameters.simple(query)));
        show();
    }

    private void show() {
        count();
        list.show();
    }

    private void count() {
        all = engagements.countOurs(EngagementGroup.ALL.states(), "");
        int found = engagements.countOurs(standing.getValue().states(), looked());
        count.setText(getTranslation("engagement.list.count", found, all));
        count.setVisible(all > 0);
    }

    private Stream<EngagementCard> cards(List<EngagementDetails> page) {
        boolean several = organisations.mineIds().size() > 1;
        return page.stream().map(engagement -> new EngagementCard(engagement, clock, several));
    }

    private EmptyState nothing() {
        String key = all == 0 ? "engagement.list.empty" : "engagement.list.none";
        return new EmptyState(
                VaadinIcon.CLIPBOARD_TEXT, getTranslation(key + ".title"), getTranslation(key + ".words"));
    }

    private String looked() {
        return words.getValue().strip();
    }
}
