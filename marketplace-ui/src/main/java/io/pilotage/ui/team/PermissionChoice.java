package io.pilotage.ui.team;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import io.pilotage.marketplace.organisation.Permission;
import java.util.Set;

/** The permissions, to be granted one by one. */
final class PermissionChoice extends CheckboxGroup<Permission> {

    /** @param grantable what whoever chooses has themself, so may give or take; the rest can only be taken */
    PermissionChoice(Set<Permission> grantable) {
        setLabel(getTranslation("team.permissions"));
        setItems(Permission.values());
        setItemLabelGenerator(Permission::label);
        setItemEnabledProvider(
                permission -> grantable.contains(permission) || getValue().contains(permission));
        setHelperText(grantable.size() == Permission.values().length ? "" : getTranslation("team.permissions.limited"));
    }
}
