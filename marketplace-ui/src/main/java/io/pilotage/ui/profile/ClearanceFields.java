package io.pilotage.ui.profile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.ui.component.FieldRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The highest clearance that the executive holds; without a level nothing is stated. */
final class ClearanceFields extends Div {

    private final Select<ClearanceLevel> level = new Select<>();
    private final TextField sponsor = new TextField(getTranslation("profile.clearance.sponsor"));
    private final MonthField expires;

    ClearanceFields(@Nullable Clearance value, FieldRegistry fields) {
        addClassName("row-fields");
        level.setLabel(getTranslation("profile.clearance.level"));
        level.setItems(ClearanceLevel.values());
        level.setItemLabelGenerator(it -> it == null ? getTranslation("profile.clearance.none") : it.label());
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(getTranslation("profile.clearance.none"));
        sponsor.setMaxLength(200);
        sponsor.setHelperText(getTranslation("profile.clearance.sponsor.help"));
        expires = new MonthField(getTranslation("profile.clearance.expires"), null);
        expires.setHelperText(getTranslation("profile.clearance.expires.help"));
        add(level, sponsor, expires);
        fields.field("clearance.level", level);
        fields.field("clearance.sponsor", sponsor);
        fields.field("clearance.expires", expires);
        level.addValueChangeListener(event -> showDetails());
        fill(value);
    }

    void fill(@Nullable Clearance value) {
        Clearance clearance = Objects.requireNonNullElse(value, new Clearance(null, null, null));
        level.setValue(clearance.level());
        sponsor.setValue(Objects.requireNonNullElse(clearance.sponsor(), ""));
        expires.setValue(clearance.expires());
        showDetails();
    }

    @Nullable
    Clearance value() {
        return level.getValue() == null
                ? null
                : new Clearance(level.getValue(), Written.text(sponsor), expires.getValue());
    }

    private void showDetails() {
        sponsor.setVisible(level.getValue() != null);
        expires.setVisible(level.getValue() != null);
    }
}
