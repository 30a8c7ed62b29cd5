package io.pilotage.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form that shows what the domain finds wrong beside the field it names, and keeps everything that was typed.
 *
 * <p>Each field is registered under the name that the domain uses for it. An error finds its field by the longest registered name that
 * {@link FieldError#field()} is or starts with, so that {@code criteria[2].weight} finds {@code criteria[2]} or else {@code criteria}.
 *
 * <p>A form that one types into also asks before it is left with something that is not stored, and gives it back after the session was
 * lost.
 */
public abstract class CheckedForm extends Div implements BeforeLeaveObserver {

    private Map<String, Component> fields = new LinkedHashMap<>();
    private final Set<Component> unsaved = new LinkedHashSet<>();
    private final Div unplaced = new Div();
    private final Decisions decisions = new Decisions();
    private @Nullable KeptText kept;
    private boolean looked;

    protected CheckedForm() {
        addClassName("checked-form");
        unplaced.addClassName("refusal");
        unplaced.getElement().setAttribute("role", "alert");
        unplaced.setVisible(false);
        addComponentAsFirst(decisions);
    }

    /** Registers a field under the domain's name for it. */
    protected <F extends Component & HasValue<?, ?>> F field(String name, F field) {
        fields.put(name, field);
        KeptText.name(field, name);
        field.addValueChangeListener(event -> {
            clear(field);
            touched(field, event.isFromClient());
        });
        if (field instanceof HasValidator<?> validated) {
            validated.addValidationStatusChangeListener(event -> touched(field, true));
        }
        return field;
    }

    /** The person, or the page itself, changed a field. */
    void touched(Component field, boolean byPerson) {
        if (kept != null && byPerson) {
            unsaved.add(field);
        }
    }

    /**
     * Call when the fields hold what is stored: from now on the browser keeps what is typed, until it is stored. A form that does not is
     * kept as the only one of its class on its page.
     *
     * @param key names the form among all of the person's, e.g. {@code brief/<id>}
     */
    protected final void keep(String key) {
        kept = new KeptText(this, key);
    }

    /** Makes the fields in which kept text stood, e.g. those of a row that was never stored. */
    protected void make(Collection<String> names) {}

    /** How many entries of a list the fields of these names stand in. */
    protected static int entries(String list, Collection<String> names) {
        String entry = list + "[";
        return names.stream()
                .filter(name -> name.startsWith(entry) && name.indexOf(']') > 0)
                .map(name -> name.substring(entry.length(), name.indexOf(']')))
                .filter(number -> !number.isEmpty()
                        && number.length() <= 2
                        && number.chars().allMatch(Character::isDigit))
                .mapToInt(number -> Integer.parseInt(number) + 1)
                .max()
                .orElse(0);
    }

    /** Runs an act that takes what was typed and may lead away from here: nothing is kept of it any more, unless the act fails. */
    protected final void take(Runnable act) {
        Set<Component> before = Set.copyOf(unsaved);
        unsaved.clear();
        try {
            act.run();
        } catch (RuntimeException refused) {
            unsaved.addAll(before);
            throw refused;
        }
        if (kept != null) {
            kept.forget();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (kept == null && fields.values().stream().anyMatch(HasValueChangeMode.class::isInstance)) {
            keep(getClass().getName() + "/"
                    + attached.getUI().getActiveViewLocation().getPath());
        }
        KeptText text = kept;
        if (text != null && !looked) {
            looked = true;
            text.find(names -> {
                make(names);
                text.restore(this::decide);
                Toast.done(getTranslation("component.kept.back"));
            });
        }
    }

    private void decide(Map<String, String> differing) {
        KeptText text = kept;
        if (text != null) {
            differing.forEach((name, mine) -> decisions.ask(
                    label(name),
                    mine,
                    find(name).map(CheckedForm::words).orElse(null),
                    () -> text.take(name),
                    () -> text.drop(name)));
        }
    }

    private static String words(Component field) {
        return PartWords.of(field instanceof HasValue<?, ?> it ? it.getValue() : null);
    }

    final Decisions decisions() {
        return decisions;
    }

    /** How people know the part of the form with this name. */
    protected String label(String name) {
        return find(name)
                .or(() -> fields.entrySet().stream()
                        .filter(entry -> within(entry.getKey(), name))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .filter(HasLabel.class::isInstance)
                .map(field -> ((HasLabel) field).getLabel())
                .orElse(name);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!unsaved.isEmpty()) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            new UnsavedQuestion(unsavedLabels(), leaving).open();
        }
    }

    private List<String> unsavedLabels() {
        return fields.entrySet().stream()
                .filter(entry -> unsaved.contains(entry.getValue()))
                .map(entry -> label(entry.getKey()))
                .distinct()
                .toList();
    }

    /** The fields in {@code wrong} stay unsaved, all others are stored. */
    final void saved(Collection<Component> wrong) {
        Map<String, Component> stored = fields.entrySet().stream()
                .filter(entry -> unsaved.contains(entry.getValue()) && !wrong.contains(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        unsaved.removeAll(stored.values());
        if (kept != null) {
            kept.saved(stored);
        }
    }

    /** Forgets the fields whose name starts with {@code prefix}, when they leave the form. */
    protected final void forget(String prefix) {
        fields.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey().startsWith(prefix);
            if (gone) {
                unsaved.remove(entry.getValue());
            }
            return gone;
        });
    }

    /** The fields below {@code before} are below {@code after} from now on, because an entry above theirs went away. */
    protected final void rename(String before, String after) {
        Map<String, Component> renamed = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            String now = name.startsWith(before) ? after + name.substring(before.length()) : name;
            renamed.put(now, field);
            KeptText.name(field, now);
        });
        fields = renamed;
    }

    /** Where the form shows what belongs to no field; the subclass places it, best above its button. */
    protected final Div unplaced() {
        return unplaced;
    }

    /**
     * Runs an act that {@linkplain #take takes} what was typed; shows every field that the domain objects to, and moves to the first one.
     *
     * @return whether it went through
     */
    protected final boolean submit(Runnable act) {
        return check(() -> take(act));
    }

    /** Like {@link #submit}, but what was typed is not stored yet when it went through. */
    protected final boolean check(Runnable act) {
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

    /** What stands in a field that cannot read it, e.g. letters in a number. */
    final List<FieldError> unread() {
        List<FieldError> unread = new ArrayList<>();
        fields.forEach((name, field) -> {
            if (field instanceof HasValidator<?> validated && field.isVisible() && unreadable(validated, field)) {
                unread.add(new FieldError(name, "unreadable", getTranslation("component.form.unreadable")));
            }
        });
        return unread;
    }

    @SuppressWarnings("unchecked")
    private static <V> boolean unreadable(HasValidator<V> validated, Component field) {
        HasValue<?, V> value = (HasValue<?, V>) field;
        return value.isEmpty()
                && validated
                        .getDefaultValidator()
                        .apply(value.getValue(), new ValueContext(field, value))
                        .isError();
    }

    /** Shows each error beside its field, and those that belong to no field together; the first one on the page gets the focus. */
    protected final void show(List<FieldError> errors) {
        if (!mark(errors).isEmpty()) {
            getElement().executeJs("[...this.querySelectorAll('[data-field]')].find(field => field.invalid)?.focus()");
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
            if (field.filter(CheckedForm::shown).isPresent()
                    && field.get() instanceof HasValidationProperties validated) {
                validated.setErrorMessage(
                        wrong.contains(field.get())
                                ? validated.getErrorMessage() + " " + error.message()
                                : error.message());
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

    /** Words beside a field that nobody sees would be read by nobody. */
    private static boolean shown(Component field) {
        return field.isVisible() && field.getParent().map(CheckedForm::shown).orElse(true);
    }

    final void showUnplaced(List<String> sentences) {
        unplaced.removeAll();
        sentences.forEach(sentence -> unplaced.add(new Div(sentence)));
        unplaced.setVisible(true);
    }

    final Optional<Component> find(String name) {
        return fields.entrySet().stream()
                .filter(entry -> within(name, entry.getKey()))
                .reduce((one, other) -> one.getKey().length() >= other.getKey().length() ? one : other)
                .map(Map.Entry::getValue);
    }

    /** The fields of a part. */
    final List<Component> below(String part) {
        return fields.entrySet().stream()
                .filter(entry -> within(entry.getKey(), part))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean within(String name, String whole) {
        return name.equals(whole) || name.startsWith(whole + ".") || name.startsWith(whole + "[");
    }

    private void clear(Component field) {
        if (field instanceof HasValidationProperties validated) {
            validated.setInvalid(false);
        }
    }
}
