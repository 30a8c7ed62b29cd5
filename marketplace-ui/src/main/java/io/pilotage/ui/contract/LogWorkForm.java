package io.pilotage.ui.contract;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.shared.UkTime;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.Toast;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the executive writes down what was worked; what the contract objects to stands beside the field. */
final class LogWorkForm extends CheckedForm {

    private final DatePicker from = field("from", new DatePicker(getTranslation("contract.log.from")));
    private final BigDecimalField days;
    private final TextArea note = field("note", new TextArea(getTranslation("contract.log.note")));
    private final Clock clock;

    /** What was typed; fields may be empty. */
    record Entry(@Nullable LocalDate from, @Nullable BigDecimal days, String note) {}

    LogWorkForm(ContractDetails contract, Clock clock, Consumer<Entry> log) {
        this.clock = clock;
        boolean fixed = contract.agreement().fixedPrice();
        days = field("days", new BigDecimalField(getTranslation(fixed ? "contract.log.share" : "contract.log.days")));
        days.setHelperText(getTranslation(fixed ? "contract.log.share.help" : "contract.log.days.help"));
        days.setLocale(Locale.UK);
        days.setRequiredIndicatorVisible(true);
        from.setLocale(Locale.UK);
        from.setRequiredIndicatorVisible(true);
        note.setRequiredIndicatorVisible(true);
        note.setMaxLength(1000);
        note.setHelperText(getTranslation("contract.log.note.help"));
        reset();
        FormLayout fields = new FormLayout(from, days);
        fields.setAutoResponsive(true);
        fields.setColumnWidth("14rem");
        fields.setExpandFields(true);
        note.setWidthFull();
        Button save = new Button(getTranslation("contract.log"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(event -> {
            Entry entry = new Entry(from.getValue(), days.getValue(), note.getValue());
            if (submit(() -> log.accept(entry))) {
                Toast.done(
                        getTranslation("contract.log.done", contract.agreement().organisation()));
                reset();
            }
            save.setEnabled(true);
        });
        addClassName("answers");
        add(new H3(getTranslation("contract.log.heading")), fields, note, unplaced(), save);
        keep("days/" + contract.id().value());
    }

    private void reset() {
        from.setValue(LocalDate.ofInstant(clock.instant(), UkTime.ZONE));
        days.clear();
        note.clear();
    }
}
