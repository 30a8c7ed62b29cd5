package io.pilotage.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.StaleVersion;
import io.pilotage.marketplace.shared.UkTime;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A form that saves its draft as a person types, a moment after the last key, and says so.
 *
 * <p>What is right is saved even when something beside it is wrong: that stays on the screen, marked, and in the browser. What somebody
 * else saved meanwhile is taken over where this person changed nothing; where both did, the person chooses.
 *
 * <p>Subclasses register fields with {@link #field}, fill them from the stored draft, and call {@link #ready}; a binding act goes through
 * {@link #saveThen}.
 *
 * @param <C> what is written; its components are the parts that can be saved and chosen one by one
 */
public abstract class DraftForm<C extends Record> extends CheckedForm {

    private static final int PAUSE_MILLISECONDS = 700;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Div status = new Div();
    private final Span said = new Span();
    private final Button look;
    private final Clock clock;
    private final Set<String> disputed = new LinkedHashSet<>();
    private boolean listening;

    protected DraftForm(Clock clock) {
        this.clock = clock;
        Span typing = new Span(getTranslation("component.draft.typing"));
        typing.addClassName("typing");
        typing.getElement().setAttribute("aria-hidden", "true");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        look = new Button(
                getTranslation("component.conflict.look"),
                event -> decisions().getElement().executeJs("this.focus()"));
        look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        look.setVisible(false);
        status.addClassNames("draft-status", "note");
        status.add(said, typing, look);
    }

    /** What stands in the fields. */
    protected abstract C written();

    /** What is stored, as this form knows it. */
    protected abstract C stored();

    /** Stores {@code content}; throws what the domain throws. */
    protected abstract void store(C content);

    /** Reads again what is stored, because somebody else changed it. */
    protected abstract void reload();

    /** Puts {@code content} into the fields that differ from it. */
    protected abstract void fill(C content);

    /** Shows what follows from what is written, e.g. a sum; called when it has been stored as far as it can be. */
    protected void follow(C written) {}

    /** Where the form has what the domain found wrong, if it names its fields otherwise. */
    protected FieldError placed(FieldError error) {
        return error;
    }

    /** Saves at once and moves to the first field that is wrong; whether none is. */
    public final boolean isSound() {
        return check(this::save);
    }

    /** Where the form says "Saved 12:03"; the subclass places it. */
    protected final Div status() {
        return status;
    }

    @Override
    protected <F extends Component & HasValue<?, ?>> F field(String name, F field) {
        super.field(name, field);
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(PAUSE_MILLISECONDS);
        }
        return field;
    }

    @Override
    void touched(Component field, boolean byPerson) {
        super.touched(field, byPerson);
        changed();
    }

    /** Call once the stored values are in the fields: from now on changes are saved. */
    protected final void ready(String key) {
        keep(key);
        listening = true;
    }

    /** Call for a change that no registered field reports, e.g. a row that was removed. */
    protected final void changed() {
        if (listening) {
            submitQuietly(this::save);
        }
    }

    /**
     * Saves, then runs {@code act}.
     *
     * @return whether both went through; if not, the form shows why
     */
    protected final boolean saveThen(Runnable act) {
        return check(() -> {
            save();
            if (!disputed.isEmpty()) {
                throw new Undecided();
            }
            act.run();
        });
    }

    private void save() {
        C mine = written();
        List<FieldError> wrong = new ArrayList<>(unread());
        try {
            C sound = mine;
            for (FieldError error : wrong) {
                sound = Parts.instead(sound, stored(), error.field(), Parts.Extent.VALUE);
            }
            wrong.addAll(storeSound(mine, sound));
        } catch (RuntimeException refused) {
            tell("not-saved");
            throw refused;
        }
        Set<Component> unsaved = new LinkedHashSet<>();
        wrong.forEach(error -> find(error.field()).ifPresent(unsaved::add));
        disputed.forEach(part -> unsaved.addAll(below(part)));
        saved(unsaved);
        follow(mine);
        tell(!disputed.isEmpty() ? "disputed" : wrong.isEmpty() ? "saved" : "rest-saved");
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    /** Stores all but what the domain finds wrong, which is returned; around it ever more, until the domain agrees. */
    private List<FieldError> storeSound(C mine, C sound) {
        List<FieldError> wrong = new ArrayList<>();
        List<FieldError> found = new ArrayList<>();
        C next = sound;
        for (Parts.Extent extent : Parts.Extent.values()) {
            try {
                storeTogether(mine, next);
                return wrong;
            } catch (InvalidInput invalid) {
                if (wrong.isEmpty()) {
                    invalid.errors().stream().map(this::placed).forEach(wrong::add);
                }
                found.addAll(invalid.errors());
                next = sound;
                // From behind, because an entry that goes away moves those after it.
                for (FieldError error : found.reversed()) {
                    next = Parts.instead(next, stored(), error.field(), extent);
                }
            }
        }
        storeTogether(mine, next);
        return wrong;
    }

    /** Stores, or first brings together what this person and somebody else wrote. */
    private void storeTogether(C mine, C sound) {
        C undisputed = sound;
        for (String part : disputed) {
            undisputed = Parts.with(undisputed, part, stored());
        }
        try {
            store(undisputed);
        } catch (StaleVersion | OptimisticLockingFailureException stale) {
            C before = stored();
            reload();
            store(together(before, mine, undisputed));
        }
    }

    private C together(C before, C mine, C sound) {
        C theirs = stored();
        C shown = mine;
        C together = sound;
        for (String part : Parts.names(theirs.getClass())) {
            Object here = Parts.value(mine, part);
            Object there = Parts.value(theirs, part);
            Object base = Parts.value(before, part);
            if (Objects.equals(there, base) || Objects.equals(here, there)) {
                continue;
            }
            together = Parts.with(together, part, theirs);
            if (Objects.equals(here, base)) {
                shown = Parts.with(shown, part, theirs);
            } else {
                disputed.add(part);
                decisions()
                        .ask(
                                label(part),
                                PartWords.of(here),
                                PartWords.of(there),
                                () -> settle(part, false),
                                () -> settle(part, true));
            }
        }
        if (!Objects.equals(shown, mine)) {
            fillQuietly(shown);
        }
        return together;
    }

    private void settle(String part, boolean theirs) {
        disputed.remove(part);
        if (theirs) {
            fillQuietly(Parts.with(written(), part, stored()));
        }
        changed();
    }

    private void fillQuietly(C content) {
        boolean before = listening;
        listening = false;
        fill(content);
        listening = before;
    }

    private void tell(String key) {
        look.setVisible(!disputed.isEmpty());
        said.setText(getTranslation(
                "component.draft." + key, TIME.format(LocalTime.ofInstant(clock.instant(), UkTime.ZONE))));
    }

    /** For parts of the form that have classes of their own. */
    protected final FieldRegistry registry() {
        return new FieldRegistry() {

            @Override
            public <F extends Component & HasValue<?, ?>> F field(String name, F field) {
                return DraftForm.this.field(name, field);
            }

            @Override
            public void forget(String prefix) {
                DraftForm.this.forget(prefix);
            }

            @Override
            public void rename(String before, String after) {
                DraftForm.this.rename(before, after);
            }

            @Override
            public void changed() {
                DraftForm.this.changed();
            }
        };
    }
}
