package io.pilotage.ui.alert;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.alert.SavedSearchDetails;
import io.pilotage.marketplace.alert.SavedSearches;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Toast;
import io.pilotage.ui.component.Tone;

/** One saved search: its name leads to what it finds. */
final class SavedSearchCard extends Article {

    SavedSearchCard(SavedSearchDetails saved, SavedSearches searches, String email, Runnable changed) {
        addClassName("panel");
        H2 name = new H2(new Anchor("saved-searches/" + saved.id().value(), saved.name()));
        Div top = new Div(name, news(saved, searches));
        top.addClassName("panel-top");
        Paragraph kind = new Paragraph(
                getTranslation(saved.engagements() != null ? "alert.for.engagements" : "alert.for.executives"));
        kind.addClassName("note");
        add(top, kind, new Form(saved, searches, email, changed));
    }

    private StatusBadge news(SavedSearchDetails saved, SavedSearches searches) {
        try {
            long count = searches.countNew(saved.id());
            return new StatusBadge(count > 0 ? Tone.ATTENTION : Tone.QUIET, getTranslation("alert.new", count));
        } catch (SearchUnavailable down) {
            return new StatusBadge(Tone.QUIET, getTranslation("alert.new.unknown"));
        }
    }

    private static final class Form extends CheckedForm {

        Form(SavedSearchDetails saved, SavedSearches searches, String email, Runnable changed) {
            FrequencyChoice frequency = field("frequency", new FrequencyChoice(email));
            frequency.setValue(saved.frequency());
            frequency.addValueChangeListener(event -> {
                var statement = new SavedSearchDetails.Statement(
                        saved.name(), event.getValue(), saved.engagements(), saved.executives());
                if (submit(() -> searches.change(saved.id(), saved.version(), statement))) {
                    Toast.done(getTranslation("alert.changed", saved.name()));
                    changed.run();
                }
            });
            Button remove = new Button(
                    getTranslation("alert.remove"),
                    event -> new BindingAct(getTranslation("alert.remove.question", saved.name()))
                            .happens(getTranslation("alert.remove.happens"))
                            .undo(getTranslation("alert.remove.undo"))
                            .dangerous()
                            .confirm(getTranslation("alert.remove"), () -> {
                                searches.remove(saved.id());
                                Toast.done(getTranslation("alert.removed", saved.name()));
                                changed.run();
                            })
                            .open());
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            SpokenName.of(remove, saved.name());
            add(frequency, unplaced(), remove);
        }
    }
}
