package io.pilotage.ui.suspension;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.moderation.SuspensionDetails;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is suspended, newest first, and what was; staff lift a suspension here. */
@Route("suspensions")
@RolesAllowed({"MODERATOR", "ADMIN"})
@Menu(title = "suspension.heading", icon = "vaadin:ban", order = 63)
final class SuspensionsView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 20;

    private final Suspensions suspensions;
    private final Clock clock;
    private final Checkbox lifted = new Checkbox(getTranslation("suspension.lifted.too"));
    private final Div cards = new Div();
    private final Button older = new Button(getTranslation("suspension.older"));
    private @Nullable UUID last;

    SuspensionsView(Suspensions suspensions, Clock clock, LiveRefresh live) {
        super("");
        this.suspensions = suspensions;
        this.clock = clock;
        header().heading(getTranslation("suspension.heading")).lead(getTranslation("suspension.lead"));
        lifted.addValueChangeListener(event -> show());
        cards.addClassName("stack");
        older.addClickListener(event -> append());
        add(lifted, cards, older);
        live.ofStaff(this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        cards.removeAll();
        last = null;
        append();
        if (cards.getComponentCount() == 0) {
            cards.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    getTranslation("suspension.none.title"),
                    getTranslation("suspension.none.words")));
        }
    }

    private void append() {
        Slice<SuspensionDetails> page = suspensions.all(!lifted.getValue(), last, PAGE);
        page.items()
                .forEach(it -> cards.add(
                        new SuspensionCard(it, clock, reason -> suspensions.lift(it.id(), reason), this::show)));
        String next = page.next();
        last = next == null ? null : UUID.fromString(next);
        older.setVisible(next != null);
    }
}
