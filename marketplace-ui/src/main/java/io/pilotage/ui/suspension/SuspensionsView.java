package io.pilotage.ui.suspension;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.moderation.SuspensionDetails;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PagedList;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** What is suspended, newest first, and what was; staff lift a suspension here. */
@Route("suspensions")
@RolesAllowed({"MODERATOR", "ADMIN"})
@Menu(title = "suspension.heading", icon = "vaadin:ban", order = 63)
final class SuspensionsView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 20;

    private final Suspensions suspensions;
    private final Clock clock;
    private final Checkbox lifted = new Checkbox(getTranslation("suspension.lifted.too"));
    private final PagedList<SuspensionDetails> list;

    SuspensionsView(Suspensions suspensions, Clock clock, LiveRefresh live) {
        super("");
        this.suspensions = suspensions;
        this.clock = clock;
        header().heading(getTranslation("suspension.heading")).lead(getTranslation("suspension.lead"));
        this.list = new PagedList<>(
                PAGE,
                (last, limit) -> suspensions.all(!lifted.getValue(), last, limit),
                page -> page.stream().map(this::card),
                getTranslation("suspension.older"),
                () -> new EmptyState(
                        VaadinIcon.CHECK_CIRCLE_O,
                        getTranslation("suspension.none.title"),
                        getTranslation("suspension.none.words")));
        lifted.addValueChangeListener(event -> list.show());
        add(lifted, list);
        live.ofStaff(this, list::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show();
    }

    private SuspensionCard card(SuspensionDetails suspension) {
        return new SuspensionCard(
                suspension, clock, reason -> suspensions.lift(suspension.id(), reason), list::refresh);
    }
}
