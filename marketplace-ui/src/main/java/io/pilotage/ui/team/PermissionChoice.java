package io.pilotage.ui.team;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import io.pilotage.marketplace.organisation.Permission;

/** The permissions, to be granted one by one. */
final class PermissionChoice extends CheckboxGroup<Permission> {

    PermissionChoice() {
        setLabel(getTranslation("team.permissions"));
        setItems(Permission.values());
        setItemLabelGenerator(Permission::label);
    }
}
