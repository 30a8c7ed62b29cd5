package io.pilotage.ui.profile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.executive.DevelopmentActivity;
import io.pilotage.ui.component.FieldRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One activity for the executive's own development. */
final class DevelopmentRow extends EntryRow<DevelopmentActivity> {

    private static final DevelopmentActivity NEW =
            new DevelopmentActivity(DevelopmentActivity.Kind.COURSE, null, null, null);

    private final Select<DevelopmentActivity.Kind> kind = new Select<>();
    private final TextField title = new TextField(getTranslation("profile.development.title"));
    private final MonthField completed;
    private final IntegerField hours = new IntegerField(getTranslation("profile.development.hours"));

    DevelopmentRow(String name, @Nullable DevelopmentActivity value, FieldRegistry fields) {
        DevelopmentActivity activity = Objects.requireNonNullElse(value, NEW);
        kind.setLabel(getTranslation("profile.development.kind"));
        kind.setItems(DevelopmentActivity.Kind.values());
        kind.setItemLabelGenerator(DevelopmentActivity.Kind::label);
        kind.setValue(activity.kind());
        title.setMaxLength(200);
        title.setValue(Objects.requireNonNullElse(activity.title(), ""));
        completed = new MonthField(getTranslation("profile.development.completed"), activity.completed());
        hours.setSuffixComponent(new Span(getTranslation("profile.development.hours.unit")));
        hours.setValue(activity.hours());
        Div row = new Div(kind, title, completed, hours);
        row.addClassName("row-fields");
        add(row);
        fields.field(name + ".kind", kind);
        fields.field(name + ".title", title);
        fields.field(name + ".completed", completed);
        fields.field(name + ".hours", hours);
    }

    @Override
    DevelopmentActivity value() {
        return new DevelopmentActivity(kind.getValue(), Written.text(title), completed.getValue(), hours.getValue());
    }

    @Override
    void focusFirst() {
        title.focus();
    }
}
