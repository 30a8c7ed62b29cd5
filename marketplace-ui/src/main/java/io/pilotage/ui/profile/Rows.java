package io.pilotage.ui.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list of entries to which rows are added and from which they are removed. */
final class Rows<T> extends Div {

    private final String name;
    private final BiFunction<String, @Nullable T, EntryRow<T>> create;
    private final Consumer<String> removed;
    private final List<EntryRow<T>> rows = new ArrayList<>();
    private final Div list = new Div();
    private int ever;

    /**
     * @param name the domain's name of the list
     * @param create makes a row from the name that its fields have, and its value
     * @param removed told the name of a row that went away
     */
    Rows(String name, BiFunction<String, @Nullable T, EntryRow<T>> create, Consumer<String> removed) {
        this.name = name;
        this.create = create;
        this.removed = removed;
        addClassName("stack");
        list.addClassName("stack");
        Button another = new Button(
                getTranslation("profile." + name + ".add"),
                event -> append(null).focusFirst());
        add(list, another);
    }

    EntryRow<T> append(@Nullable T value) {
        EntryRow<T> row = create.apply(name + "[#" + ever++ + "]", value);
        Button away = new Button(getTranslation("profile." + name + ".remove"), event -> remove(row));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        row.add(away);
        rows.add(row);
        list.add(row);
        return row;
    }

    List<T> values() {
        return rows.stream().map(EntryRow::value).toList();
    }

    /** The domain counts entries, the form names its rows. */
    String named(String field) {
        for (int i = 0; i < rows.size(); i++) {
            String counted = name + "[" + i + "]";
            if (field.startsWith(counted)) {
                return rows.get(i).name() + field.substring(counted.length());
            }
        }
        return field;
    }

    private void remove(EntryRow<T> row) {
        rows.remove(row);
        list.remove(row);
        removed.accept(row.name());
    }
}
