package io.pilotage.ui.worklist;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.ui.HomePart;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.notification.LiveRefresh;
import io.pilotage.ui.security.BrowserSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The first part of everybody's home page: all that waits for them, what ends first at the top; live. */
@org.springframework.stereotype.Component
@Order(1)
class Worklist implements HomePart {

    private static final Comparator<Waiting> WHAT_ENDS_FIRST = Comparator.comparing(
            waiting -> waiting.by() == null ? Instant.MAX : waiting.by().at());

    private final BrowserSession session;
    private final List<WhatWaits> features;
    private final LiveRefresh live;
    private final Clock clock;

    Worklist(BrowserSession session, List<WhatWaits> features, LiveRefresh live, Clock clock) {
        this.session = session;
        this.features = features;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Optional<Component> create() {
        if (!session.signedIn() || session.needsOnboarding()) {
            return Optional.empty();
        }
        Div cards = new Div();
        cards.addClassName("stack");
        live.of(cards, () -> fill(cards));
        if (session.isStaff()) {
            live.ofStaff(cards, () -> fill(cards));
        }
        fill(cards);
        return Optional.of(new Section(new H2(I18NProvider.translate("worklist.heading")), cards));
    }

    private void fill(Div cards) {
        cards.removeAll();
        features.stream()
                .flatMap(feature -> feature.now().stream())
                .sorted(WHAT_ENDS_FIRST)
                .forEach(waiting -> cards.add(new WaitingCard(waiting, clock)));
        if (cards.getComponentCount() == 0) {
            cards.add(nothing());
        }
    }

    private EmptyState nothing() {
        var empty = new EmptyState(
                VaadinIcon.CHECK_CIRCLE_O,
                I18NProvider.translate("worklist.nothing.title"),
                I18NProvider.translate("worklist.nothing.words"));
        if (session.has("ORGANISATION_MEMBER")) {
            Button start = new Button(
                    I18NProvider.translate("engagement.new"),
                    event -> UI.getCurrent().navigate("hiring/new"));
            start.addThemeVariants(ButtonVariant.PRIMARY);
            empty.add(start);
        }
        return empty;
    }
}
