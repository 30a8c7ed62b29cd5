package io.pilotage.ui.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.pilotage.ui.component.FieldRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A list of entries to which rows are added and from which they are removed. */
final class Rows<T> extends Div {

    /** The longest list of a profile; shorter ones are refused with their own limit. */
    private static final int MOST = 60;

    private final String name;
    private final BiFunction<String, @Nullable T, EntryRow<T>> create;
    private final FieldRegistry fields;
    private final List<EntryRow<T>> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button another;

    /**
     * @param name the domain's name of the list
     * @param create makes a row from the name that its fields have, and its value
     * @param fields told of rows that go away and move up
     */
    Rows(String name, BiFunction<String, @Nullable T, EntryRow<T>> create, FieldRegistry fields) {
        this.name = name;
        this.create = create;
        this.fields = fields;
        addClassName("stack");
        list.addClassName("stack");
        another = new Button(
                getTranslation("profile." + name + ".add"),
                event -> append(null).focusFirst());
        add(list, another);
    }

    EntryRow<T> append(@Nullable T value) {
        EntryRow<T> row = create.apply(name(rows.size()), value);
        Button away = new Button(getTranslation("profile." + name + ".remove"), event -> remove(row));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        row.add(away);
        rows.add(row);
        list.add(row);
        another.setEnabled(rows.size() < MOST);
        return row;
    }

    List<T> values() {
        return rows.stream().map(EntryRow::value).toList();
    }

    /** Shows other values, unless they are the same. */
    void fill(List<T> values) {
        if (values.equals(values())) {
            return;
        }
        rows.clear();
        list.removeAll();
        fields.forget(name + "[");
        values.forEach(this::append);
    }

    /** Adds empty rows until there are this many. */
    void grow(int size) {
        while (rows.size() < Math.min(size, MOST)) {
            append(null);
        }
    }

    /** Rows carry their position in the domain's names, so that those below move up. */
    private void remove(EntryRow<T> row) {
        int gone = rows.indexOf(row);
        rows.remove(row);
        list.remove(row);
        another.setEnabled(true);
        fields.forget(name(gone));
        for (int i = gone; i < rows.size(); i++) {
            fields.rename(name(i + 1), name(i));
        }
        fields.changed();
    }

    private String name(int index) {
        return name + "[" + index + "]";
    }
}
