package io.pilotage.ui.firm;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmInvitationDetails;
import io.pilotage.marketplace.firm.FirmInvitationId;
import io.pilotage.marketplace.firm.FirmInvitations;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PagedList;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.Toast;
import io.pilotage.ui.onboarding.BeforeOnboarding;
import io.pilotage.ui.security.BrowserSession;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** What firms offer a person, and for executives the firm that places them; also the first step of a new person. */
@Route("firm-invitations")
@PermitAll
@BeforeOnboarding
final class FirmInvitationsView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 100;

    private final FirmInvitations invitations;
    private final Rosters rosters;
    private final BrowserSession session;
    private final Clock clock;
    private final Div content = new Div();

    FirmInvitationsView(FirmInvitations invitations, Rosters rosters, BrowserSession session, Clock clock) {
        super("");
        this.invitations = invitations;
        this.rosters = rosters;
        this.session = session;
        this.clock = clock;
        narrow();
        header().heading(getTranslation("firm.mine.heading")).lead(getTranslation("firm.mine.lead"));
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        if (session.has("EXECUTIVE")) {
            rosters.mine().ifPresent(firm -> content.add(placement(firm)));
        }
        var list = new PagedList<FirmInvitationDetails>(
                PAGE,
                (last, limit) -> invitations.mine(last == null ? null : new FirmInvitationId(last), limit),
                page -> page.stream().map(this::card),
                getTranslation("component.more"),
                () -> new EmptyState(
                        VaadinIcon.HANDSHAKE,
                        getTranslation("firm.mine.none.title"),
                        getTranslation("firm.mine.none.words")));
        content.add(list);
        list.show();
    }

    private Article placement(FirmDetails firm) {
        Button leave = new Button(
                getTranslation("firm.leave"),
                event -> new BindingAct(getTranslation("firm.leave.question", firm.name()))
                        .happens(getTranslation("firm.leave.happens"))
                        .toWhom(getTranslation("firm.leave.to-whom"))
                        .undo(getTranslation("firm.leave.undo"))
                        .confirm(getTranslation("firm.leave"), () -> {
                            rosters.leave();
                            Toast.done(getTranslation("firm.left", firm.name()));
                            show();
                        })
                        .open());
        return panel(
                new H2(new Anchor("firms/" + firm.id().value(), firm.name())),
                new Paragraph(getTranslation("firm.placed")),
                leave);
    }

    private Article card(FirmInvitationDetails invitation) {
        Button accept = new Button(getTranslation("firm.accept"), event -> askToAccept(invitation));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        Button decline = new Button(getTranslation("firm.decline"), event -> askToDecline(invitation));
        return panel(
                new H2(invitation.firmName()),
                new Paragraph(
                        new Span(getTranslation("firm.offered-by", invitation.invitedBy()) + " "),
                        new RelativeTime(invitation.expiresAt(), clock)),
                new Paragraph(getTranslation("firm.offer." + invitation.seat())),
                accept,
                decline);
    }

    private void askToAccept(FirmInvitationDetails invitation) {
        new BindingAct(getTranslation("firm.accept.question", invitation.firmName()))
                .happens(getTranslation("firm.accept.happens." + invitation.seat()))
                .toWhom(getTranslation("firm.accept.to-whom"))
                .undo(getTranslation("firm.accept.undo." + invitation.seat()))
                .confirm(getTranslation("firm.accept"), () -> {
                    invitations.accept(invitation.id());
                    session.refreshRoles();
                    UI.getCurrent().getPage().setLocation("home");
                })
                .open();
    }

    private void askToDecline(FirmInvitationDetails invitation) {
        new BindingAct(getTranslation("firm.decline.question", invitation.firmName()))
                .happens(getTranslation("firm.decline.happens"))
                .undo(getTranslation("firm.leave.undo"))
                .confirm(getTranslation("firm.decline"), () -> {
                    invitations.decline(invitation.id());
                    show();
                })
                .open();
    }

    private static Article panel(com.vaadin.flow.component.Component... parts) {
        Article panel = new Article(parts);
        panel.addClassName("panel");
        return panel;
    }
}
