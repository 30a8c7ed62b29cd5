package io.pilotage.ui.team;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.organisation.Member;
import io.pilotage.marketplace.organisation.Members;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.organisation.Permissions;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.Toast;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** One member: who it is and what they may do; changed in place by those who manage members, except for their own. */
final class MemberCard extends Article {

    MemberCard(
            OrganisationId organisation,
            Member member,
            Person person,
            Set<Permission> grantable,
            boolean me,
            Members members,
            Runnable changed) {
        addClassName("panel");
        Paragraph mail = new Paragraph(person.email());
        mail.addClassName("note");
        Div top = new Div(new H3(person.name()), mail);
        top.addClassName("panel-top");
        add(top);
        if (grantable.contains(Permission.MANAGE_MEMBERS)) {
            add(new Form(organisation, member, person, grantable, me, members, changed));
        } else {
            add(new Paragraph(words(member.permissions())));
        }
    }

    private String words(Permissions permissions) {
        String granted = Arrays.stream(Permission.values())
                .filter(permissions::include)
                .map(Permission::label)
                .collect(Collectors.joining(" · "));
        return granted.isEmpty() ? getTranslation("team.no-permissions") : granted;
    }

    private static final class Form extends CheckedForm {

        Form(
                OrganisationId organisation,
                Member member,
                Person person,
                Set<Permission> grantable,
                boolean me,
                Members members,
                Runnable changed) {
            PermissionChoice permissions = new PermissionChoice(grantable);
            permissions.setValue(member.permissions().granted());
            field("permissions", permissions);
            permissions.setReadOnly(me);
            if (me) {
                permissions.setHelperText(getTranslation("team.own"));
            }
            Button keep = new Button(getTranslation("team.keep"), event -> {
                boolean kept = submit(
                        () -> members.permit(organisation, member.person(), new Permissions(permissions.getValue())));
                if (kept) {
                    Toast.done(getTranslation("team.kept", person.name()));
                    changed.run();
                }
            });
            keep.setEnabled(false);
            keep.setVisible(!me);
            permissions.addValueChangeListener(event -> keep.setEnabled(
                    !event.getValue().equals(member.permissions().granted())));
            Button remove = new Button(
                    getTranslation("team.remove"),
                    event -> new BindingAct(getTranslation("team.remove.question", person.name()))
                            .happens(getTranslation("team.remove.happens", person.name()))
                            .toWhom(person.name())
                            .undo(getTranslation("team.remove.undo"))
                            .dangerous()
                            .confirm(getTranslation("team.remove"), () -> {
                                members.remove(organisation, member.person());
                                Toast.done(getTranslation("team.removed", person.name()));
                                changed.run();
                            })
                            .open());
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            SpokenName.of(remove, person.name());
            Div buttons = new Div(keep, remove);
            buttons.addClassName("page-actions");
            add(permissions, unplaced(), buttons);
        }
    }
}
