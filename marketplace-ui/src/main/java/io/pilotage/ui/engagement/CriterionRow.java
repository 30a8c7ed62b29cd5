package io.pilotage.ui.engagement;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.engagement.Criterion;
import io.pilotage.ui.component.FieldRegistry;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One criterion as it is written: what to show, how much it counts, whether it is essential. */
final class CriterionRow extends Div {

    private final @Nullable String code;
    private final TextArea text;
    private final IntegerField weight;
    private final Checkbox essential;
    private final Button gone;

    CriterionRow(FieldRegistry form, String name, Criterion criterion, Consumer<CriterionRow> remove) {
        addClassName("criterion-row");
        code = criterion.code();
        text = new TextArea();
        text.setMaxLength(500);
        text.setValue(requireNonNullElse(criterion.text(), ""));
        text.addClassName("criterion-text");
        weight = new IntegerField(getTranslation("engagement.criterion.weight"));
        weight.setSuffixComponent(new Span("%"));
        weight.setValue(criterion.weight());
        essential = new Checkbox(getTranslation("engagement.criterion.essential"), criterion.essential());
        gone = new Button(VaadinIcon.TRASH.create(), event -> remove.accept(this));
        gone.addThemeVariants(ButtonVariant.TERTIARY);
        form.field(name + ".text", text);
        form.field(name + ".weight", weight);
        form.field(name + ".essential", essential);
        add(text, weight, essential, gone);
    }

    /** @param number its place in the list, from 1 */
    void number(int number) {
        String written = Integer.toString(number);
        text.setLabel(getTranslation("engagement.criterion.text", written));
        gone.setAriaLabel(getTranslation("engagement.criterion.remove", written));
        gone.setTooltipText(getTranslation("engagement.criterion.remove", written));
    }

    Criterion criterion() {
        return new Criterion(code, text.getValue(), weight.getValue(), essential.getValue());
    }

    void focus() {
        text.focus();
    }
}
