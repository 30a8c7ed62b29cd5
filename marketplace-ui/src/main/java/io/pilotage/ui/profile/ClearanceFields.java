package io.pilotage.ui.profile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.shared.ClearanceLevel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The highest clearance that the executive holds; without a level nothing is stated. */
final class ClearanceFields extends Div {

    private final Select<ClearanceLevel> level = new Select<>();
    private final TextField sponsor = new TextField(getTranslation("profile.clearance.sponsor"));
    private final MonthField expires;

    ClearanceFields(@Nullable Clearance value, Fields fields) {
        Clearance clearance = Objects.requireNonNullElse(value, new Clearance(null, null, null));
        addClassName("row-fields");
        level.setLabel(getTranslation("profile.clearance.level"));
        level.setItems(ClearanceLevel.values());
        level.setItemLabelGenerator(it -> it == null ? getTranslation("profile.clearance.none") : it.label());
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(getTranslation("profile.clearance.none"));
        level.setValue(clearance.level());
        sponsor.setMaxLength(200);
        sponsor.setHelperText(getTranslation("profile.clearance.sponsor.help"));
        sponsor.setValue(Objects.requireNonNullElse(clearance.sponsor(), ""));
        expires = new MonthField(getTranslation("profile.clearance.expires"), clearance.expires());
        expires.setHelperText(getTranslation("profile.clearance.expires.help"));
        add(level, sponsor, expires);
        fields.field("clearance.level", level);
        fields.field("clearance.sponsor", sponsor);
        fields.field("clearance.expires", expires);
        level.addValueChangeListener(event -> showDetails());
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
