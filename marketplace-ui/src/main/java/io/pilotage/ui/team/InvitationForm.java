package io.pilotage.ui.team;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import io.pilotage.marketplace.organisation.Invitations;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.Toast;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invites a colleague by mail, with what they may do. */
final class InvitationForm extends CheckedForm {

    InvitationForm(OrganisationId organisation, Set<Permission> grantable, Invitations invitations, Runnable invited) {
        addClassNames("panel", "answers");
        EmailField email = field("email", new EmailField(getTranslation("team.invite.email")));
        email.setRequiredIndicatorVisible(true);
        email.setMaxLength(254);
        email.setWidthFull();
        PermissionChoice permissions = field("permissions", new PermissionChoice(grantable));
        permissions.setValue(Stream.of(Permission.DRAFT, Permission.EVALUATE)
                .filter(grantable::contains)
                .collect(Collectors.toSet()));
        Button invite = new Button(getTranslation("team.invite.send"));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.setDisableOnClick(true);
        invite.addClickListener(event -> {
            if (submit(() -> invitations.invite(organisation, email.getValue(), permissions.getValue()))) {
                Toast.done(getTranslation("team.invite.sent", email.getValue()));
                invited.run();
            }
            invite.setEnabled(true);
        });
        add(
                new H2(getTranslation("team.invite")),
                new Paragraph(getTranslation("team.invite.words")),
                email,
                permissions,
                unplaced(),
                invite);
        keep("invitation/" + organisation.value());
    }
}
