package io.pilotage.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.pilotage.marketplace.shared.UkTime;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A form that saves its draft as a person types, a moment after the last key, and says so.
 *
 * <p>Subclasses register fields with {@link #field}, fill them from the stored draft, call {@link #ready()}, and write their values in
 * {@link #save()}; a binding act goes through {@link #saveThen}.
 */
public abstract class DraftForm extends CheckedForm {

    private static final int PAUSE_MILLISECONDS = 700;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Span status = new Span();
    private final Clock clock;
    private boolean listening;
    private boolean restSaved;

    protected DraftForm(Clock clock) {
        this.clock = clock;
        status.addClassNames("draft-status", "note");
        status.getElement().setAttribute("role", "status");
    }

    /** Writes the values of the fields to the draft; throws what the domain throws, also after {@link #savedTheRest}. */
    protected abstract void save();

    /** Call in {@link #save} before throwing, when all but the fields that are wrong was saved. */
    protected final void savedTheRest() {
        restSaved = true;
    }

    /** Saves at once and moves to the first field that is wrong; whether none is. */
    public final boolean isSound() {
        boolean sound = submit(this::save);
        tell(sound);
        return sound;
    }

    /** Where the form says "Saved 12:03"; the subclass places it. */
    protected final Span status() {
        return status;
    }

    @Override
    protected <F extends Component & HasValue<?, ?>> F field(String name, F field) {
        super.field(name, field);
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(PAUSE_MILLISECONDS);
        }
        field.addValueChangeListener(event -> changed());
        return field;
    }

    /** Call once the stored values are in the fields: from now on changes are saved. */
    protected final void ready() {
        listening = true;
    }

    /** Call for a change that no registered field reports, e.g. a row that was removed. */
    protected final void changed() {
        if (listening) {
            tell(submitQuietly(this::save));
        }
    }

    /**
     * Saves, then runs {@code act}.
     *
     * @return whether both went through; if not, the form shows why
     */
    protected final boolean saveThen(Runnable act) {
        return submit(() -> {
            save();
            tell(true);
            act.run();
        });
    }

    private void tell(boolean saved) {
        String key = saved ? "saved" : restSaved ? "rest-saved" : "not-saved";
        restSaved = false;
        status.setText(getTranslation(
                "component.draft." + key, TIME.format(LocalTime.ofInstant(clock.instant(), UkTime.ZONE))));
    }
}
