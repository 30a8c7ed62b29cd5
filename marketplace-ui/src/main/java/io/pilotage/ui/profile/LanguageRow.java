package io.pilotage.ui.profile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.executive.Fluency;
import io.pilotage.marketplace.executive.Language;
import io.pilotage.ui.component.FieldRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One language and how well the executive speaks it. */
final class LanguageRow extends EntryRow<Language> {

    private final TextField language = new TextField(getTranslation("profile.languages.name"));
    private final Select<Fluency> fluency = new Select<>();

    LanguageRow(String name, @Nullable Language value, FieldRegistry fields) {
        language.setMaxLength(60);
        language.setValue(value == null ? "" : Objects.requireNonNullElse(value.name(), ""));
        fluency.setLabel(getTranslation("profile.languages.fluency"));
        fluency.setItems(Fluency.values());
        fluency.setItemLabelGenerator(Fluency::label);
        fluency.setValue(value == null ? null : value.fluency());
        Div row = new Div(language, fluency);
        row.addClassName("row-fields");
        add(row);
        fields.field(name + ".name", language);
        fields.field(name + ".fluency", fluency);
    }

    @Override
    Language value() {
        return new Language(Written.text(language), fluency.getValue());
    }

    @Override
    void focusFirst() {
        language.focus();
    }
}
