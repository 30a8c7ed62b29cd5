package io.pilotage.ui.alert;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.alert.AlertFrequency;
import io.pilotage.marketplace.alert.SavedSearchDetails;
import io.pilotage.marketplace.alert.SavedSearches;
import io.pilotage.marketplace.engagement.EngagementSearchRequest;
import io.pilotage.marketplace.executive.ExecutiveSearchRequest;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.OneDialog;
import io.pilotage.ui.component.Toast;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Asks for the name of a search and how often it mails, and says plainly that it does, and where to. */
final class SaveSearchDialog extends OneDialog {

    private SaveSearchDialog(
            String what,
            String name,
            BiFunction<String, AlertFrequency, SavedSearchDetails.Statement> statement,
            SavedSearches searches,
            String email) {
        setHeaderTitle(getTranslation("alert.save"));
        setWidth("min(34rem, 94vw)");
        Form form = new Form(what, name, statement, searches, email);
        add(form);
        getFooter().add(new Button(getTranslation("alert.cancel"), event -> close()), form.save);
    }

    static SaveSearchDialog forEngagements(EngagementSearchRequest asked, SavedSearches searches, String email) {
        return new SaveSearchDialog(
                "engagements",
                name(asked.words(), "alert.name.engagements"),
                (name, frequency) -> new SavedSearchDetails.Statement(name, frequency, asked, null),
                searches,
                email);
    }

    static SaveSearchDialog forExecutives(ExecutiveSearchRequest asked, SavedSearches searches, String email) {
        return new SaveSearchDialog(
                "executives",
                name(asked.words(), "alert.name.executives"),
                (name, frequency) -> new SavedSearchDetails.Statement(name, frequency, null, asked),
                searches,
                email);
    }

    /** A name to start from: the words that were searched for. */
    private static String name(@Nullable String words, String otherwise) {
        String name = Objects.requireNonNullElseGet(words, () -> I18NProvider.translate(otherwise));
        return name.length() > Form.LONGEST_NAME ? name.substring(0, Form.LONGEST_NAME) : name;
    }

    private final class Form extends CheckedForm {

        static final int LONGEST_NAME = 80;

        private final Button save = new Button(getTranslation("alert.save.do"));

        Form(
                String what,
                String suggested,
                BiFunction<String, AlertFrequency, SavedSearchDetails.Statement> statement,
                SavedSearches searches,
                String email) {
            addClassName("answers");
            TextField name = field("name", new TextField(getTranslation("alert.name")));
            name.setMaxLength(LONGEST_NAME);
            name.setRequiredIndicatorVisible(true);
            name.setValue(suggested);
            name.setWidthFull();
            FrequencyChoice frequency = field("frequency", new FrequencyChoice(email));
            frequency.setValue(AlertFrequency.DAILY);
            save.addThemeVariants(ButtonVariant.PRIMARY);
            save.setDisableOnClick(true);
            save.addClickListener(event -> {
                if (submit(() -> searches.save(statement.apply(name.getValue(), frequency.getValue())))) {
                    Toast.done(getTranslation("alert.saved", name.getValue()));
                    close();
                }
                save.setEnabled(true);
            });
            add(name, frequency, unplaced());
            keep("search/" + what + "/" + suggested);
        }
    }
}
