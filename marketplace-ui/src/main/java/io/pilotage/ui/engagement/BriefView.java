package io.pilotage.ui.engagement;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.billing.Price;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementState;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Where a draft is written and handed to the moderators. */
@Route(Addresses.LIST + "/:engagement/brief")
@RolesAllowed("ORGANISATION_MEMBER")
final class BriefView extends Page implements BeforeEnterObserver {

    private final Engagements engagements;
    private final Organisations organisations;
    private final Price price;
    private final Clock clock;
    private final Div content = new Div();

    BriefView(Engagements engagements, Organisations organisations, Price price, Clock clock) {
        super("");
        this.engagements = engagements;
        this.organisations = organisations;
        this.price = price;
        this.clock = clock;
        narrow();
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EngagementDetails draft = engagements.get(Addresses.id(event.getRouteParameters()));
        if (!organisations.isMember(draft.organisation().id())) {
            throw new NotFound("engagement");
        }
        if (draft.state() != EngagementState.DRAFT) {
            event.forwardTo(Addresses.overview(draft.id()));
            return;
        }
        header().heading(draft.title())
                .lead(getTranslation("engagement.brief.lead"))
                .trail(Addresses.list())
                .badge(StateWords.badge(draft));
        content.removeAll();
        String note = draft.reviewNote();
        if (note != null) {
            content.add(returned(note));
        }
        content.add(new BriefForm(draft, engagements, price, clock, () -> ask(draft)));
    }

    private Section returned(String note) {
        Paragraph words = new Paragraph(note);
        words.addClassName("written");
        Section section = new Section(new H2(getTranslation("engagement.returned")), words);
        section.addClassNames("panel", "attention");
        return section;
    }

    private void ask(EngagementDetails draft) {
        new BindingAct(getTranslation("engagement.submit.question"))
                .warns(engagements.findings(draft.id()).stream()
                        .map(found -> getTranslation("engagement.submit.found", found.quote(), found.explanation()))
                        .toList())
                .happens(getTranslation("engagement.submit.happens"))
                .toWhom(getTranslation("engagement.submit.to-whom"))
                .costs(getTranslation("engagement.submit.costs"))
                .undo(getTranslation("engagement.submit.undo"))
                .confirm(getTranslation("engagement.brief.submit"), () -> {
                    engagements.submit(draft.id());
                    Toast.done(getTranslation("engagement.submit.done"));
                    UI.getCurrent().navigate(Addresses.overview(draft.id()));
                })
                .open();
    }
}
