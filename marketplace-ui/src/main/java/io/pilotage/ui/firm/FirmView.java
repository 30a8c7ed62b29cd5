package io.pilotage.ui.firm;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.FirmInvitationDetails;
import io.pilotage.marketplace.firm.FirmInvitationId;
import io.pilotage.marketplace.firm.FirmInvitations;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.ui.component.OwnFirms;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PagedItems;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Toast;
import io.pilotage.ui.component.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** A firm for the people who act for it: roster, invitations, colleagues, and what it says of itself; founding it when there is none. */
@Route("firm")
@RolesAllowed("FIRM_MEMBER")
@Menu(title = "firm.heading", icon = "vaadin:handshake", order = 30)
final class FirmView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 100;

    private final Firms firms;
    private final Rosters rosters;
    private final FirmInvitations invitations;
    private final Executives executives;
    private final People people;
    private final Clock clock;
    private final Select<FirmDetails> choice = new Select<>();
    private final Div content = new Div();

    FirmView(
            Firms firms,
            Rosters rosters,
            FirmInvitations invitations,
            Executives executives,
            People people,
            Clock clock) {
        super("");
        this.firms = firms;
        this.rosters = rosters;
        this.invitations = invitations;
        this.executives = executives;
        this.people = people;
        this.clock = clock;
        narrow();
        header().heading(getTranslation("firm.heading"));
        choice.setLabel(getTranslation("firm.choice"));
        choice.setItemLabelGenerator(FirmDetails::name);
        choice.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                show(event.getValue());
            }
        });
        content.addClassName("stack");
        add(choice, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<FirmDetails> mine = OwnFirms.of(firms);
        choice.setItems(mine);
        choice.setVisible(mine.size() > 1);
        if (mine.isEmpty()) {
            header().lead(getTranslation("firm.none"));
            content.removeAll();
            content.add(new FirmForm(
                    null,
                    statement -> {
                        firms.found(statement);
                        beforeEnter(event);
                    },
                    firms::askToCheckNumber));
        } else {
            choice.setValue(mine.getFirst());
        }
    }

    private void show(FirmDetails firm) {
        header().heading(firm.name()).lead(firm.description());
        if (firm.suspended()) {
            header().badge(new StatusBadge(Tone.BAD, getTranslation("suspension.stands")));
        }
        content.removeAll();
        content.add(
                new Anchor("firms/" + firm.id().value(), getTranslation("firm.public")),
                new RosterSection(firm.id(), rosters, executives, clock),
                open(firm),
                firm.suspended()
                        ? new Paragraph(getTranslation("firm.suspended"))
                        : new FirmInvitationForm(firm.id(), invitations, () -> show(firm)),
                colleagues(firm.id()),
                new Details(
                        getTranslation("firm.describe"),
                        new FirmForm(
                                firm,
                                statement -> {
                                    show(firms.describe(firm.id(), firm.version(), statement));
                                    Toast.done(getTranslation("firm.saved"));
                                },
                                firms::askToCheckNumber)));
    }

    private Section open(FirmDetails firm) {
        var list = new PagedItems<FirmInvitationDetails>(
                PAGE,
                (last, limit) -> invitations.open(firm.id(), last == null ? null : new FirmInvitationId(last), limit),
                invitation -> item(firm, invitation));
        Section section = new Section(new H2(getTranslation("firm.open")), list);
        section.setVisible(!list.isEmpty());
        return section;
    }

    private ListItem item(FirmDetails firm, FirmInvitationDetails invitation) {
        Button revoke = new Button(getTranslation("firm.revoke"), event -> {
            invitations.revoke(firm.id(), invitation.id());
            show(firm);
        });
        Button again = new Button(getTranslation("firm.again"), event -> {
            try {
                invitations.sendAgain(firm.id(), invitation.id());
                Toast.done(getTranslation("firm.invite.done", invitation.email()));
            } catch (RuleViolation refused) {
                Toast.refused(refused.sentence());
            }
            show(firm);
        });
        again.addThemeVariants(ButtonVariant.TERTIARY);
        SpokenName.of(again, invitation.email());
        again.setVisible(!firm.suspended());
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        SpokenName.of(revoke, invitation.email());
        return new ListItem(
                new Span(invitation.email() + " · " + invitation.seat().label() + " · "
                        + getTranslation("firm.open.until") + " "),
                new RelativeTime(invitation.expiresAt(), clock),
                again,
                revoke);
    }

    private Section colleagues(FirmId firm) {
        UnorderedList list = new UnorderedList();
        people.all(firms.members(firm)).stream()
                .sorted(Comparator.comparing(Person::name))
                .forEach(person -> list.add(new ListItem(person.name())));
        return new Section(new H2(getTranslation("firm.colleagues")), list);
    }
}
