package io.pilotage.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.pilotage.marketplace.shared.Slice;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Short lines that come in pages: a click shows more of them. */
public final class PagedItems<T> extends Div {

    private final int page;
    private final transient PagedList.Reading<T> reading;
    private final transient Function<T, ListItem> item;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("component.more"), event -> append());
    private transient @Nullable UUID last;

    /**
     * Reads the first page.
     *
     * @param page how many come at once
     */
    public PagedItems(int page, PagedList.Reading<T> reading, Function<T, ListItem> item) {
        this.page = page;
        this.reading = reading;
        this.item = item;
        add(list, more);
        append();
    }

    public boolean isEmpty() {
        return list.getComponentCount() == 0;
    }

    private void append() {
        Slice<T> slice = reading.after(last, page);
        slice.items().forEach(one -> list.add(item.apply(one)));
        String next = slice.next();
        last = next == null ? null : UUID.fromString(next);
        more.setVisible(next != null);
    }
}
