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
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.InvitationDetails;
import io.pilotage.marketplace.organisation.Invitations;
import io.pilotage.marketplace.organisation.Member;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The members of the caller's organisation with their permissions, and the invitations that are still open. */
@Route("team")
@RolesAllowed("ORGANISATION_MEMBER")
@Menu(title = "team.heading", icon = "vaadin:users", order = 60)
final class TeamView extends Page implements BeforeEnterObserver {

    private final Organisations organisations;
    private final Invitations invitations;
    private final People people;
    private final CurrentPerson current;
    private final Clock clock;
    private final Select<OrganisationDetails> organisation = new Select<>();
    private final Div content = new Div();

    TeamView(Organisations organisations, Invitations invitations, People people, CurrentPerson current, Clock clock) {
        super("");
        this.organisations = organisations;
        this.invitations = invitations;
        this.people = people;
        this.current = current;
        this.clock = clock;
        narrow();
        header().heading(getTranslation("team.heading")).lead(getTranslation("team.lead"));
        organisation.setLabel(getTranslation("team.organisation"));
        organisation.setItemLabelGenerator(OrganisationDetails::name);
        content.addClassName("stack");
        add(organisation, content);
        organisation.addValueChangeListener(event -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<OrganisationDetails> mine = organisations.mine();
        organisation.setItems(mine);
        organisation.setVisible(mine.size() > 1);
        if (mine.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.USERS, getTranslation("team.none.title"), getTranslation("team.none.words")));
        } else {
            organisation.setValue(mine.getFirst());
        }
    }

    private void show() {
        content.removeAll();
        OrganisationId id = organisation.getValue().id();
        Set<Member> members = organisations.members(id);
        boolean manages = members.stream()
                .anyMatch(member -> isMe(member) && member.permissions().include(Permission.MANAGE_MEMBERS));
        content.add(members(id, members, manages));
        if (manages) {
            content.add(open(id), new InvitationForm(id, invitations, this::show));
        } else {
            content.add(new Paragraph(getTranslation("team.read-only")));
        }
    }

    private Component members(OrganisationId id, Set<Member> members, boolean manages) {
        Map<PersonId, Member> byPerson =
                members.stream().collect(Collectors.toMap(Member::person, Function.identity()));
        Section section = new Section(new H2(getTranslation("team.members", members.size())));
        people.all(byPerson.keySet()).stream()
                .sorted(Comparator.comparing(Person::name))
                .forEach(person -> {
                    Member member = byPerson.get(person.id());
                    if (member != null) {
                        section.add(
                                new MemberCard(id, member, person, manages, isMe(member), organisations, this::show));
                    }
                });
        return section;
    }

    private boolean isMe(Member member) {
        return member.person().equals(current.requireId());
    }

    private Component open(OrganisationId id) {
        Section section = new Section(new H2(getTranslation("team.open")));
        UnorderedList list = new UnorderedList();
        for (InvitationDetails invitation : invitations.open(id)) {
            list.add(new ListItem(
                    new Span(invitation.email() + " · " + getTranslation("team.open.until") + " "),
                    new RelativeTime(invitation.expiresAt(), clock),
                    revoke(id, invitation)));
        }
        section.add(list);
        section.setVisible(list.getComponentCount() > 0);
        return section;
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
        revoke.setAriaLabel(question);
        return revoke;
    }
}
