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
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The engagements of the caller's organisation in every state; words and state are kept in the address. */
@Route(Addresses.LIST)
@RolesAllowed("ORGANISATION_MEMBER")
@Menu(title = "engagement.list.heading", icon = "vaadin:clipboard-text", order = 10)
final class EngagementsView extends Page implements BeforeEnterObserver {

    private final OwnEngagements own;
    private final Clock clock;
    private final TextField words = new TextField(getTranslation("engagement.list.words"));
    private final Select<Standing> standing = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Div cards = new Div();

    EngagementsView(OwnEngagements own, Clock clock, LiveRefresh live) {
        super("");
        this.own = own;
        this.clock = clock;
        Button start = new Button(getTranslation("engagement.new"), VaadinIcon.PLUS.create());
        start.addClickListener(event -> UI.getCurrent().navigate(NewEngagementView.class));
        header().heading(getTranslation("engagement.list.heading"))
                .lead(getTranslation("engagement.list.lead"))
                .primary(start);

        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        standing.setLabel(getTranslation("engagement.list.standing"));
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(value -> getTranslation(value.key()));
        standing.setValue(Standing.ALL);
        Div filters = new Div(words, standing);
        filters.addClassName("list-filters");
        count.addClassName("note");
        count.getElement().setAttribute("role", "status");
        cards.addClassName("stack");
        add(filters, count, cards);

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
        live.of(this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        words.setValue(query.getSingleParameter("words").orElse(""));
        standing.setValue(
                query.getSingleParameter("standing").map(Standing::named).orElse(Standing.ALL));
        show();
    }

    private void remember() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!words.getValue().isBlank()) {
            query.put("words", words.getValue().strip());
        }
        if (standing.getValue() != Standing.ALL) {
            query.put("standing", standing.getValue().inAddress());
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(Addresses.LIST, QueryParameters.simple(query)));
        show();
    }

    private void show() {
        List<EngagementDetails> all = own.all();
        List<EngagementDetails> shown = all.stream()
                .filter(standing.getValue()::includes)
                .filter(this::mentions)
                .toList();
        boolean several =
                all.stream().map(EngagementDetails::organisation).distinct().count() > 1;
        cards.removeAll();
        shown.forEach(engagement -> cards.add(new EngagementCard(engagement, clock, several)));
        count.setText(getTranslation("engagement.list.count", shown.size(), all.size()));
        count.setVisible(!all.isEmpty());
        if (shown.isEmpty()) {
            String key = all.isEmpty() ? "engagement.list.empty" : "engagement.list.none";
            cards.add(new EmptyState(
                    VaadinIcon.CLIPBOARD_TEXT, getTranslation(key + ".title"), getTranslation(key + ".words")));
        }
    }

    private boolean mentions(EngagementDetails engagement) {
        String looked = words.getValue().strip().toLowerCase(Locale.UK);
        return looked.isEmpty()
                || engagement.title().toLowerCase(Locale.UK).contains(looked)
                || (engagement.brief().summary() != null
                        && engagement.brief().summary().toLowerCase(Locale.UK).contains(looked));
    }
}
