package io.pilotage.ui.profile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.executive.CareerEntry;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.ui.component.FieldRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One post that the executive held. */
final class CareerRow extends EntryRow<CareerEntry> {

    private static final CareerEntry NEW = new CareerEntry(null, null, null, null, null, null, null);

    private final TextField organisation = new TextField(getTranslation("profile.career.organisation"));
    private final TextField title = new TextField(getTranslation("profile.career.title"));
    private final MonthField from;
    private final MonthField to;
    private final Select<Sector> sector = new Select<>();
    private final Select<SizeBand> sizeBand = new Select<>();
    private final TextArea achieved = new TextArea(getTranslation("profile.career.achieved"));

    CareerRow(String name, @Nullable CareerEntry value, FieldRegistry fields) {
        CareerEntry entry = Objects.requireNonNullElse(value, NEW);
        from = new MonthField(getTranslation("profile.career.from"), entry.from());
        to = new MonthField(getTranslation("profile.career.to"), entry.to());
        to.setHelperText(getTranslation("profile.career.to.help"));
        organisation.setMaxLength(200);
        organisation.setValue(Objects.requireNonNullElse(entry.organisation(), ""));
        title.setMaxLength(200);
        title.setValue(Objects.requireNonNullElse(entry.title(), ""));
        sector.setLabel(getTranslation("profile.career.sector"));
        sector.setItems(Sector.values());
        sector.setItemLabelGenerator(it -> it == null ? "" : it.label());
        sector.setEmptySelectionAllowed(true);
        sector.setValue(entry.sector());
        sizeBand.setLabel(getTranslation("profile.career.size"));
        sizeBand.setItems(SizeBand.values());
        sizeBand.setItemLabelGenerator(it -> it == null ? "" : it.label());
        sizeBand.setEmptySelectionAllowed(true);
        sizeBand.setValue(entry.sizeBand());
        achieved.setMaxLength(2000);
        achieved.setMinRows(3);
        achieved.setValue(Objects.requireNonNullElse(entry.achieved(), ""));
        Div row = new Div(title, organisation, from, to, sector, sizeBand);
        row.addClassName("row-fields");
        add(row, achieved);
        fields.field(name + ".organisation", organisation);
        fields.field(name + ".title", title);
        fields.field(name + ".from", from);
        fields.field(name + ".to", to);
        fields.field(name + ".sector", sector);
        fields.field(name + ".sizeBand", sizeBand);
        fields.field(name + ".achieved", achieved);
    }

    @Override
    CareerEntry value() {
        return new CareerEntry(
                Written.text(organisation),
                Written.text(title),
                from.getValue(),
                to.getValue(),
                sector.getValue(),
                sizeBand.getValue(),
                Written.text(achieved));
    }

    @Override
    void focusFirst() {
        title.focus();
    }
}
