package io.pilotage.ui.alert;

import com.vaadin.flow.component.select.Select;
import io.pilotage.marketplace.alert.AlertFrequency;
import java.util.Locale;

/** How often a search mails; the sentence below the field says what that means, and to which address. */
final class FrequencyChoice extends Select<AlertFrequency> {

    FrequencyChoice(String email) {
        setLabel(getTranslation("alert.frequency"));
        setItems(AlertFrequency.values());
        setItemLabelGenerator(frequency -> getTranslation("alert.frequency." + key(frequency)));
        setWidthFull();
        addValueChangeListener(event -> setHelperText(getTranslation("alert.mails." + key(event.getValue()), email)));
    }

    private static String key(AlertFrequency frequency) {
        return frequency.name().toLowerCase(Locale.ROOT);
    }
}
