package io.pilotage.ui.team;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.identity.IntegrationCredentials;
import io.pilotage.marketplace.organisation.Integrations;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.ui.component.CheckedForm;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;

/** Connects a program, with what it may do. */
final class ProgramForm extends CheckedForm {

    ProgramForm(
            OrganisationId organisation,
            Set<Permission> grantable,
            Integrations integrations,
            Consumer<IntegrationCredentials> connected) {
        addClassNames("panel", "answers");
        TextField name = field("name", new TextField(getTranslation("team.programs.name")));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(60);
        name.setWidthFull();
        PermissionChoice permissions = field("permissions", new PermissionChoice(grantable));
        permissions.setItems(Arrays.stream(Permission.values())
                .filter(permission -> permission != Permission.MANAGE_MEMBERS)
                .toList());
        Button connect = new Button(getTranslation("team.programs.connect"));
        connect.setDisableOnClick(true);
        connect.addClickListener(event -> {
            submit(() -> connected.accept(integrations.connect(organisation, name.getValue(), permissions.getValue())));
            connect.setEnabled(true);
        });
        add(new H3(getTranslation("team.programs.new")), name, permissions, unplaced(), connect);
        keep("program/" + organisation.value());
    }
}
