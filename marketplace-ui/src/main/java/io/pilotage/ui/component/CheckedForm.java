package io.pilotage.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A form that shows what the domain finds wrong beside the field it names, and keeps everything that was typed.
 *
 * <p>Each field is registered under the name that the domain uses for it. An error finds its field by the longest registered name that
 * {@link FieldError#field()} is or starts with, so that {@code criteria[2].weight} finds {@code criteria[2]} or else {@code criteria}.
 */
public abstract class CheckedForm extends Div {

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div unplaced = new Div();

    protected CheckedForm() {
        addClassName("checked-form");
        unplaced.addClassName("refusal");
        unplaced.getElement().setAttribute("role", "alert");
        unplaced.setVisible(false);
    }

    /** Registers a field under the domain's name for it. */
    protected <F extends Component & HasValue<?, ?>> F field(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(event -> clear(field));
        return field;
    }

    /** Forgets the fields whose name starts with {@code prefix}, when they leave the form. */
    protected final void forget(String prefix) {
        fields.keySet().removeIf(name -> name.startsWith(prefix));
    }

    /** Where the form shows what belongs to no field; the subclass places it, best above its button. */
    protected final Div unplaced() {
        return unplaced;
    }

    /**
     * Runs {@code act}; shows every field that the domain objects to, and moves to the first one.
     *
     * @return whether it went through
     */
    protected final boolean submit(Runnable act) {
        return attempt(act, this::show);
    }

    /** Like {@link #submit}, but leaves the focus where the person is typing. */
    final boolean submitQuietly(Runnable act) {
        return attempt(act, this::mark);
    }

    private boolean attempt(Runnable act, Consumer<List<FieldError>> objected) {
        fields.values().forEach(this::clear);
        unplaced.setVisible(false);
        try {
            act.run();
            return true;
        } catch (InvalidInput invalid) {
            objected.accept(invalid.errors());
        } catch (RuntimeException problem) {
            showUnplaced(List.of(Refusal.sentence(problem)));
        }
        return false;
    }

    /** Shows each error beside its field, and those that belong to no field together. */
    protected final void show(List<FieldError> errors) {
        List<Component> wrong = mark(errors);
        if (!wrong.isEmpty() && wrong.getFirst() instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /**
     * Like {@link #show}, but leaves the focus where the person is typing.
     *
     * @return the fields that are wrong
     */
    protected final List<Component> mark(List<FieldError> errors) {
        List<String> rest = new ArrayList<>();
        List<Component> wrong = new ArrayList<>();
        for (FieldError error : errors) {
            Optional<Component> field = find(error.field());
            if (field.isPresent() && field.get() instanceof HasValidationProperties validated) {
                validated.setErrorMessage(error.message());
                validated.setInvalid(true);
                wrong.add(field.get());
            } else {
                rest.add(error.message());
            }
        }
        if (!rest.isEmpty()) {
            showUnplaced(rest);
        }
        return wrong;
    }

    final void showUnplaced(List<String> sentences) {
        unplaced.removeAll();
        sentences.forEach(sentence -> unplaced.add(new Div(sentence)));
        unplaced.setVisible(true);
    }

    private Optional<Component> find(String name) {
        return fields.entrySet().stream()
                .filter(entry -> name.equals(entry.getKey())
                        || name.startsWith(entry.getKey() + ".")
                        || name.startsWith(entry.getKey() + "["))
                .reduce((one, other) -> one.getKey().length() >= other.getKey().length() ? one : other)
                .map(Map.Entry::getValue);
    }

    private void clear(Component field) {
        if (field instanceof HasValidationProperties validated) {
            validated.setInvalid(false);
        }
    }
}
