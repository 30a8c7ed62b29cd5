package io.pilotage.ui.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.Integrations;
import io.pilotage.marketplace.organisation.InvitationDetails;
import io.pilotage.marketplace.organisation.InvitationId;
import io.pilotage.marketplace.organisation.Invitations;
import io.pilotage.marketplace.organisation.Member;
import io.pilotage.marketplace.organisation.Members;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.OrganisationChoice;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PagedItems;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.Toast;
import io.pilotage.ui.onboarding.NoOrganisation;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The members of the caller's organisation with their permissions, and the invitations that are still open. */
@Route("team")
@RolesAllowed("ORGANISATION_MEMBER")
@Menu(title = "team.heading", icon = "vaadin:users", order = 60)
final class TeamView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 100;

    private final Members team;
    private final Invitations invitations;
    private final Integrations integrations;
    private final People people;
    private final CurrentPerson current;
    private final Clock clock;
    private final OrganisationChoice organisation;
    private final Div content = new Div();

    TeamView(
            Organisations organisations,
            Members team,
            Invitations invitations,
            Integrations integrations,
            People people,
            CurrentPerson current,
            Clock clock) {
        super("");
        this.team = team;
        this.invitations = invitations;
        this.integrations = integrations;
        this.people = people;
        this.current = current;
        this.clock = clock;
        organisation = new OrganisationChoice(organisations);
        narrow();
        header().heading(getTranslation("team.heading")).lead(getTranslation("team.lead"));
        organisation.setLabel(getTranslation("team.organisation"));
        content.addClassName("stack");
        add(organisation, content);
        organisation.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                show();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!organisation.chooseFirst()) {
            content.add(new NoOrganisation());
        }
    }

    private void show() {
        content.removeAll();
        OrganisationId id = organisation.getValue().id();
        Set<Member> members =
                team.of(id).stream().filter(member -> !member.program()).collect(Collectors.toUnmodifiableSet());
        Set<Permission> mine = members.stream()
                .filter(this::isMe)
                .flatMap(member -> member.permissions().granted().stream())
                .collect(Collectors.toSet());
        content.add(members(id, members, mine));
        if (mine.contains(Permission.MANAGE_MEMBERS)) {
            content.add(
                    open(id),
                    organisation.getValue().suspended()
                            ? new Paragraph(getTranslation("team.suspended"))
                            : new InvitationForm(id, mine, invitations, this::show),
                    new ProgramsSection(id, mine, integrations, people, this::show));
        } else {
            content.add(new Paragraph(getTranslation("team.read-only")));
        }
    }

    private Component members(OrganisationId id, Set<Member> members, Set<Permission> mine) {
        Map<PersonId, Member> byPerson =
                members.stream().collect(Collectors.toMap(Member::person, Function.identity()));
        Section section = new Section(new H2(getTranslation("team.members", members.size())));
        people.all(byPerson.keySet()).stream()
                .sorted(Comparator.comparing(Person::name))
                .forEach(person -> {
                    Member member = byPerson.get(person.id());
                    if (member != null) {
                        section.add(new MemberCard(id, member, person, mine, isMe(member), team, this::show));
                    }
                });
        return section;
    }

    private boolean isMe(Member member) {
        return member.person().equals(current.requireId());
    }

    private Component open(OrganisationId id) {
        var list = new PagedItems<InvitationDetails>(
                PAGE,
                (last, limit) -> invitations.open(id, last == null ? null : new InvitationId(last), limit),
                invitation -> item(id, invitation));
        Section section = new Section(new H2(getTranslation("team.open")), list);
        section.setVisible(!list.isEmpty());
        return section;
    }

    private ListItem item(OrganisationId id, InvitationDetails invitation) {
        return new ListItem(
                new Span(invitation.email() + " · " + words(invitation) + " · " + getTranslation("team.open.until")
                        + " "),
                new RelativeTime(invitation.expiresAt(), clock),
                sendAgain(id, invitation),
                revoke(id, invitation));
    }

    private static String words(InvitationDetails invitation) {
        return invitation.permissions().stream().sorted().map(Permission::label).collect(Collectors.joining(", "));
    }

    private Button sendAgain(OrganisationId id, InvitationDetails invitation) {
        String question = getTranslation("team.again.question", invitation.email());
        Button again = new Button(
                getTranslation("team.again"),
                event -> new BindingAct(question)
                        .happens(getTranslation("team.again.happens"))
                        .toWhom(invitation.email())
                        .undo(getTranslation("team.again.undo"))
                        .confirm(getTranslation("team.again"), () -> {
                            invitations.sendAgain(id, invitation.id());
                            Toast.done(getTranslation("team.invite.sent", invitation.email()));
                            show();
                        })
                        .open());
        again.addThemeVariants(ButtonVariant.TERTIARY);
        SpokenName.of(again, invitation.email());
        return again;
    }

    private Button revoke(OrganisationId id, InvitationDetails invitation) {
        String question = getTranslation("team.revoke.question", invitation.email());
        Button revoke = new Button(
                getTranslation("team.revoke"),
                event -> new BindingAct(question)
                        .happens(getTranslation("team.revoke.happens"))
                        .toWhom(invitation.email())
                        .undo(getTranslation("team.revoke.undo"))
                        .confirm(getTranslation("team.revoke"), () -> {
                            invitations.revoke(id, invitation.id());
                            Toast.done(getTranslation("team.revoked", invitation.email()));
                            show();
                        })
                        .open());
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        SpokenName.of(revoke, invitation.email());
        return revoke;
    }
}
