package io.pilotage.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.pilotage.marketplace.shared.Slice;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list that comes in pages: a click shows more of it, and reading it again keeps its length and where its reader is. */
public final class PagedList<T> extends Div {

    private static final int LONGEST = 200;

    /** Reads what follows the last item shown, or the beginning where that is null. */
    @FunctionalInterface
    public interface Reading<T> {
        Slice<T> after(@Nullable UUID last, int limit);
    }

    private final int page;
    private final transient Reading<T> reading;
    private final transient Function<List<T>, Stream<? extends Component>> cards;
    private final transient Supplier<EmptyState> nothing;
    private final Div list = new Div();
    private final Button more;
    private transient @Nullable UUID last;

    /**
     * @param page how many come at once
     * @param cards shows the items of a page
     * @param more what the button says that shows the next page
     * @param nothing is shown instead of an empty list
     */
    public PagedList(
            int page,
            Reading<T> reading,
            Function<List<T>, Stream<? extends Component>> cards,
            String more,
            Supplier<EmptyState> nothing) {
        this.page = page;
        this.reading = reading;
        this.cards = cards;
        this.nothing = nothing;
        this.more = new Button(more, event -> append(page));
        list.addClassName("stack");
        add(list, this.more);
    }

    /** Reads from the beginning, because something else is looked for. */
    public void show() {
        show(page);
    }

    /** Reads again what is shown. */
    public void refresh() {
        show(Math.clamp(list.getComponentCount(), page, LONGEST));
    }

    private void show(int length) {
        list.removeAll();
        last = null;
        append(length);
        if (list.getComponentCount() == 0) {
            list.add(nothing.get());
        }
    }

    private void append(int number) {
        Slice<T> slice = reading.after(last, number);
        cards.apply(slice.items()).forEach(list::add);
        String next = slice.next();
        last = next == null ? null : UUID.fromString(next);
        more.setVisible(next != null);
    }
}
