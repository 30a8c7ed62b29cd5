package io.pilotage.ui.profile;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A month of a year; empty until both are chosen. */
final class MonthField extends CustomField<YearMonth> {

    private final Select<Month> month = new Select<>();
    private final IntegerField year = new IntegerField();

    MonthField(String label, @Nullable YearMonth value) {
        setLabel(label);
        month.setItems(Month.values());
        month.setItemLabelGenerator(it -> it == null ? "" : it.getDisplayName(TextStyle.FULL, Locale.UK));
        month.setEmptySelectionAllowed(true);
        month.setAriaLabel(getTranslation("profile.month", label));
        month.setPlaceholder(getTranslation("profile.month.placeholder"));
        year.setAriaLabel(getTranslation("profile.year", label));
        year.setPlaceholder(getTranslation("profile.year.placeholder"));
        Div both = new Div(month, year);
        both.addClassName("filter-pair");
        add(both);
        if (value != null) {
            setValue(value);
        }
        month.addValueChangeListener(event -> updateValue());
        year.addValueChangeListener(event -> updateValue());
    }

    @Override
    protected @Nullable YearMonth generateModelValue() {
        Integer number = year.getValue();
        return month.getValue() == null || number == null || number < 1900 || number > 2200
                ? null
                : YearMonth.of(number, month.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable YearMonth value) {
        month.setValue(value == null ? null : value.getMonth());
        year.setValue(value == null ? null : value.getYear());
    }
}
