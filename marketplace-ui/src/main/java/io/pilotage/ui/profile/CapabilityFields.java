package io.pilotage.ui.profile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.executive.Capability;
import io.pilotage.marketplace.executive.Mastery;
import io.pilotage.ui.component.FieldRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every responsibility, or every skill, with a level and the evidence for it; those without either are not claimed. */
final class CapabilityFields<C extends Enum<C>> extends Div {

    private final String name;
    private final Map<C, Row> rows = new LinkedHashMap<>();

    CapabilityFields(
            String name, C[] codes, Function<C, String> label, List<Capability<C>> claimed, FieldRegistry fields) {
        this.name = name;
        addClassName("stack");
        // What is claimed comes first and keeps its order, so that opening a profile changes nothing in it.
        Set<C> ordered = new LinkedHashSet<>();
        claimed.forEach(it -> ordered.add(it.code()));
        ordered.addAll(List.of(codes));
        for (C code : ordered) {
            Row row = new Row(label.apply(code));
            rows.put(code, row);
            add(row);
            fields.field(name + "[" + code.name() + "].level", row.level);
            fields.field(name + "[" + code.name() + "].evidence", row.evidence);
        }
        fill(claimed);
    }

    /** Shows what is claimed; everything else is not. */
    void fill(List<Capability<C>> claimed) {
        rows.forEach((code, row) -> row.fill(
                claimed.stream().filter(it -> it.code() == code).findFirst().orElse(null)));
    }

    List<Capability<C>> values() {
        List<Capability<C>> values = new ArrayList<>();
        rows.forEach((code, row) -> {
            if (row.claimed()) {
                Mastery mastery = row.level.getValue();
                values.add(new Capability<>(code, mastery == null ? 0 : mastery.level(), Written.text(row.evidence)));
            }
        });
        return values;
    }

    /** The domain counts what is claimed, the form names its fields by the code. */
    String named(String field) {
        List<C> claimed = claimed();
        for (int i = 0; i < claimed.size(); i++) {
            String counted = name + "[" + i + "]";
            if (field.startsWith(counted)) {
                return name + "[" + claimed.get(i).name() + "]" + field.substring(counted.length());
            }
        }
        return field;
    }

    private List<C> claimed() {
        return rows.entrySet().stream()
                .filter(entry -> entry.getValue().claimed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static final class Row extends Div {

        final Select<Mastery> level = new Select<>();
        final TextArea evidence = new TextArea();

        Row(String label) {
            addClassName("row-fields");
            level.setLabel(label);
            level.setItems(Mastery.values());
            level.setEmptySelectionAllowed(true);
            level.setEmptySelectionCaption(getTranslation("profile.level.none"));
            level.setItemLabelGenerator(
                    it -> it == null ? getTranslation("profile.level.none") : it.label() + ": " + it.explanation());
            evidence.setLabel(getTranslation("profile.evidence", label));
            evidence.setMaxLength(1000);
            evidence.setMinRows(2);
            level.addValueChangeListener(event -> showEvidence());
            add(level, evidence);
            showEvidence();
        }

        void fill(@Nullable Capability<?> claimed) {
            level.setValue(claimed == null ? null : Mastery.of(claimed.level()).orElse(null));
            evidence.setValue(claimed == null || claimed.evidence() == null ? "" : claimed.evidence());
            showEvidence();
        }

        boolean claimed() {
            return level.getValue() != null || !evidence.getValue().isBlank();
        }

        private void showEvidence() {
            evidence.setVisible(claimed());
        }
    }
}
