package io.pilotage.ui.engagement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.pilotage.marketplace.matching.MatchBases;
import io.pilotage.marketplace.matching.MatchBasisDetails;
import io.pilotage.marketplace.matching.MatchCriterion;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.Toast;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an engagement's matches rest on, to see and to change: how much each criterion counts, and the words that are looked for. */
final class MatchBasisForm extends CheckedForm {

    private final MatchBases bases;
    private final Runnable changed;
    private final Map<MatchCriterion, IntegerField> weights = new EnumMap<>(MatchCriterion.class);
    private final Paragraph total = new Paragraph();
    private final TextArea needs = field("needs", new TextArea(getTranslation("engagement.basis.needs")));
    private MatchBasisDetails basis;

    /** @param changed called after the order may have moved */
    MatchBasisForm(MatchBases bases, MatchBasisDetails basis, Runnable changed) {
        this.bases = bases;
        this.basis = basis;
        this.changed = changed;
        Div fields = new Div();
        fields.addClassName("weights");
        basis.usualWeights().forEach((criterion, usual) -> {
            IntegerField weight = field("weights." + criterion, new IntegerField(criterion.label()));
            weight.setMin(0);
            weight.setMax(100);
            weight.setStepButtonsVisible(true);
            weight.setHelperText(getTranslation("engagement.basis.usual", usual));
            weight.setValueChangeMode(ValueChangeMode.EAGER);
            weight.addValueChangeListener(event -> count());
            weights.put(criterion, weight);
            fields.add(weight);
        });
        total.getElement().setAttribute("role", "status");
        total.addClassName("figures");
        needs.setWidthFull();
        needs.setMinRows(6);
        needs.setMaxLength(8000);
        needs.setHelperText(getTranslation("engagement.basis.needs.help"));
        Button keep = new Button(getTranslation("engagement.basis.keep"), event -> keep(chosen(), needs.getValue()));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button usual = new Button(getTranslation("engagement.basis.reset"), event -> keep(null, null));
        Div buttons = new Div(keep, usual);
        buttons.addClassName("actions");
        add(
                new H2(getTranslation("engagement.basis.weights")),
                new Paragraph(getTranslation("engagement.basis.weights.words")),
                fields,
                total,
                new H2(getTranslation("engagement.basis.words")),
                needs,
                unplaced(),
                buttons);
        show();
        keep("basis/" + basis.engagement().value());
    }

    private void show() {
        weights.forEach((criterion, field) -> field.setValue(basis.weights().getOrDefault(criterion, 0)));
        needs.setValue(basis.needs());
        count();
    }

    private void count() {
        int sum = weights.values().stream()
                .map(IntegerField::getValue)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        total.setText(getTranslation(sum == 100 ? "engagement.basis.total" : "engagement.basis.total.off", sum));
    }

    private Map<MatchCriterion, Integer> chosen() {
        Map<MatchCriterion, Integer> chosen = new EnumMap<>(MatchCriterion.class);
        weights.forEach((criterion, field) -> chosen.put(criterion, field.getValue() == null ? 0 : field.getValue()));
        return chosen;
    }

    private void keep(@Nullable Map<MatchCriterion, Integer> newWeights, @Nullable String newNeeds) {
        if (submit(() -> basis = bases.choose(basis.engagement(), basis.version(), newWeights, newNeeds))) {
            show();
            Toast.done(getTranslation("engagement.basis.kept"));
            changed.run();
        }
    }
}
