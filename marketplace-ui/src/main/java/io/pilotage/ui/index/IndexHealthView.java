package io.pilotage.ui.index;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.pilotage.marketplace.index.IndexHealth;
import io.pilotage.search.worker.KindStatus;
import io.pilotage.search.worker.ParkedRow;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The health of the search index, as it is at the moment: one panel for each kind, and what is parked. */
@Route("index-health")
@RolesAllowed("ADMIN")
@Menu(title = "index.heading", icon = "vaadin:stethoscope", order = 72)
final class IndexHealthView extends Page {

    private static final int LOOK_EVERY_MILLIS = 2_000;

    private final IndexHealth health;
    private final Clock clock;
    private final List<KindPanel> panels;
    private final Div parkedRows = new Div();
    private @Nullable List<ParkedRow> parked;
    private @Nullable Registration looking;

    IndexHealthView(IndexHealth health, Clock clock) {
        super("");
        this.health = health;
        this.clock = clock;
        header().heading(getTranslation("index.heading")).lead(getTranslation("index.lead"));
        panels = health.kinds().stream()
                .map(status -> new KindPanel(status.kind(), health, clock))
                .toList();
        panels.forEach(this::add);
        parkedRows.addClassName("stack");
        Section parkedSection = new Section(new H2(getTranslation("index.parked")), parkedRows);
        parkedSection.addClassName("stack");
        add(parkedSection);
        look();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOK_EVERY_MILLIS);
        looking = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }

    private void look() {
        List<KindStatus> kinds = health.kinds();
        panels.forEach(panel -> panel.showIn(kinds));
        List<ParkedRow> now = health.parked();
        // Drawn anew only when something has changed, so that nobody loses their place.
        if (!now.equals(parked)) {
            parked = now;
            parkedRows.removeAll();
            now.forEach(row -> parkedRows.add(new ParkedPanel(row, clock, this::retry)));
            if (now.isEmpty()) {
                parkedRows.add(new EmptyState(
                        VaadinIcon.CHECK,
                        getTranslation("index.parked.none"),
                        getTranslation("index.parked.none.words")));
            }
        }
    }

    private void retry(ParkedRow row) {
        health.retry(row.kind(), row.id());
        look();
    }
}
