package io.pilotage.ui.moderation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout.OverlayContainment;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.CaseId;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.Toast;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The moderators' work queue: what waits, and beside it the case that the address names. */
@Route("moderation/:case?")
@RolesAllowed({"MODERATOR", "ADMIN"})
@Menu(title = "moderation.heading", icon = "vaadin:clipboard-check", order = 60)
final class ModerationView extends Page implements BeforeEnterObserver {

    private final Moderation moderation;
    private final People people;
    private final Clock clock;
    private final CaseQueue queue;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private @Nullable CaseDetails selected;

    ModerationView(Moderation moderation, People people, Clock clock, LiveRefresh live) {
        super("");
        this.moderation = moderation;
        this.people = people;
        this.clock = clock;
        this.queue = new CaseQueue(moderation, clock, kind -> go(null, kind));
        header().heading(getTranslation("moderation.heading")).lead(getTranslation("moderation.lead"));
        addClassName("moderation");
        layout.addClassName("work-queue");
        layout.setMasterSize("22rem");
        layout.setDetailSize("34rem");
        layout.setExpandDetail(true);
        layout.setOverlayContainment(OverlayContainment.PAGE);
        layout.setOverlaySize("100%");
        layout.setMaster(queue);
        layout.setDetailPlaceholder(placeholder());
        layout.addDetailEscapePressListener(event -> go(null, queue.kind()));
        layout.addBackdropClickListener(event -> go(null, queue.kind()));
        add(layout);
        live.ofStaff(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        queue.show(kind(event), null);
        Optional<String> address = event.getRouteParameters().get("case");
        address.ifPresentOrElse(id -> open(caseId(id)), this::close);
    }

    private void open(CaseId id) {
        selected = moderation.get(id);
        layout.setDetail(panel(selected));
        queue.mark(id);
    }

    private void close() {
        selected = null;
        layout.setDetail(null);
        queue.mark(null);
    }

    private CasePanel panel(CaseDetails details) {
        String author = people.find(details.author()).map(Person::name).orElse(getTranslation("moderation.unknown"));
        DecisionForm form = new DecisionForm(details, author, (decision, reason) -> {
            moderation.decide(details.id(), decision, reason);
            Toast.done(getTranslation("moderation.done." + decision.name(), details.title()));
            goOn(details.id());
        });
        return new CasePanel(details, author, clock, form, () -> go(null, queue.kind()));
    }

    /** After a decision the next case opens, so that a moderator can work through the queue without looking for it. */
    private void goOn(CaseId decided) {
        go(queue.after(decided), queue.kind());
    }

    private void go(@Nullable CaseId id, @Nullable SubjectKind kind) {
        QueryParameters query = kind == null ? QueryParameters.empty() : QueryParameters.of("kind", kind.name());
        UI.getCurrent().navigate(id == null ? "moderation" : "moderation/" + id.value(), query);
    }

    /** What the moderator is writing stays; only a case that somebody else decided meanwhile is drawn again. */
    private void refresh() {
        CaseDetails open = selected;
        queue.show(queue.kind(), open == null ? null : open.id());
        if (open != null && open.decision() == null) {
            CaseDetails present = moderation.get(open.id());
            if (present.decision() != null) {
                open(present.id());
            }
        }
    }

    private Section placeholder() {
        Section words = new Section(
                new H2(getTranslation("moderation.none-selected")),
                new Paragraph(getTranslation("moderation.none-selected.words")));
        words.addClassName("placeholder");
        return words;
    }

    private static @Nullable SubjectKind kind(BeforeEnterEvent event) {
        String name = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("kind")
                .orElse("");
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static CaseId caseId(String address) {
        try {
            return new CaseId(UUID.fromString(address));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("case");
        }
    }
}
