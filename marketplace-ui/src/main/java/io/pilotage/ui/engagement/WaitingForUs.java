package io.pilotage.ui.engagement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.ui.HomePart;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.notification.LiveRefresh;
import io.pilotage.ui.security.BrowserSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What waits for an organisation on its members' home page: drafts, returned briefs, bids to read; live. */
@org.springframework.stereotype.Component
class WaitingForUs implements HomePart {

    private final BrowserSession session;
    private final OwnEngagements own;
    private final LiveRefresh live;
    private final Clock clock;

    WaitingForUs(BrowserSession session, OwnEngagements own, LiveRefresh live, Clock clock) {
        this.session = session;
        this.own = own;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Optional<Component> create() {
        if (!session.has("ORGANISATION_MEMBER")) {
            return Optional.empty();
        }
        Div cards = new Div();
        cards.addClassName("stack");
        live.of(cards, () -> fill(cards));
        fill(cards);
        return Optional.of(new Section(new H2(I18NProvider.translate("engagement.home")), cards));
    }

    private void fill(Div cards) {
        cards.removeAll();
        List<EngagementDetails> all = own.all();
        boolean several =
                all.stream().map(EngagementDetails::organisation).distinct().count() > 1;
        all.stream()
                .filter(StateWords::needsUs)
                .forEach(engagement -> cards.add(new EngagementCard(engagement, clock, several)));
        if (cards.getComponentCount() == 0) {
            Button start = new Button(
                    I18NProvider.translate("engagement.new"),
                    event -> UI.getCurrent().navigate(NewEngagementView.class));
            start.addThemeVariants(ButtonVariant.PRIMARY);
            cards.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    I18NProvider.translate("engagement.home.nothing.title"),
                    I18NProvider.translate("engagement.home.nothing.words"),
                    start));
        }
    }
}
