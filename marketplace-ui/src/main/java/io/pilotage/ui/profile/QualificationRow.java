package io.pilotage.ui.profile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.executive.Qualification;
import io.pilotage.ui.component.FieldRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One degree or certificate. */
final class QualificationRow extends EntryRow<Qualification> {

    private final Select<Qualification.Kind> kind = new Select<>();
    private final TextField title = new TextField(getTranslation("profile.qualifications.title"));
    private final TextField issuer = new TextField(getTranslation("profile.qualifications.issuer"));
    private final MonthField awarded;

    QualificationRow(String name, @Nullable Qualification value, FieldRegistry fields) {
        Qualification entry = value == null ? new Qualification(Qualification.Kind.EDUCATION, null, null, null) : value;
        kind.setLabel(getTranslation("profile.qualifications.kind"));
        kind.setItems(Qualification.Kind.values());
        kind.setItemLabelGenerator(Qualification.Kind::label);
        kind.setValue(entry.kind());
        title.setMaxLength(200);
        title.setValue(Objects.requireNonNullElse(entry.title(), ""));
        issuer.setMaxLength(200);
        issuer.setValue(Objects.requireNonNullElse(entry.issuer(), ""));
        awarded = new MonthField(getTranslation("profile.qualifications.awarded"), entry.awarded());
        Div row = new Div(kind, title, issuer, awarded);
        row.addClassName("row-fields");
        add(row);
        fields.field(name + ".kind", kind);
        fields.field(name + ".title", title);
        fields.field(name + ".issuer", issuer);
        fields.field(name + ".awarded", awarded);
    }

    @Override
    Qualification value() {
        return new Qualification(kind.getValue(), Written.text(title), Written.text(issuer), awarded.getValue());
    }

    @Override
    void focusFirst() {
        title.focus();
    }
}
