package io.pilotage.ui.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.CaseId;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.component.EmptyState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The open cases, oldest first, as links that say what each is and how much the checks found. */
final class CaseQueue extends Div {

    private static final int PAGE = 20;

    private final Moderation moderation;
    private final Clock clock;
    private final Select<SubjectKind> kind = new Select<>();
    private final Paragraph count = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Div empty = new Div();
    private final Button more = new Button(getTranslation("moderation.more"));
    private final List<CaseDetails> shown = new ArrayList<>();
    private @Nullable CaseId current;
    private @Nullable UUID last;

    /** @param chosen told when the moderator limits the queue to a kind, or to null for all */
    CaseQueue(Moderation moderation, Clock clock, Consumer<@Nullable SubjectKind> chosen) {
        this.moderation = moderation;
        this.clock = clock;
        addClassName("case-queue");
        kind.setLabel(getTranslation("moderation.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("moderation.kind.all"));
        kind.setItems(SubjectKind.values());
        kind.setItemLabelGenerator(
                item -> getTranslation(item == null ? "moderation.kind.all" : "moderation.kinds." + item.name()));
        kind.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chosen.accept(event.getValue());
            }
        });
        count.addClassName("note");
        count.getElement().setAttribute("role", "status");
        list.addClassName("plain-list");
        more.addClickListener(event -> append(PAGE));
        Nav nav = new Nav(list);
        nav.setAriaLabel(getTranslation("moderation.queue"));
        H2 heading = new H2(getTranslation("moderation.queue"));
        add(heading, kind, count, nav, empty, more);
    }

    @Nullable
    SubjectKind kind() {
        return kind.getValue();
    }

    /** Reads the queue again, as far as it was shown before. */
    void show(@Nullable SubjectKind only, @Nullable CaseId marked) {
        int length = Math.max(PAGE, shown.size());
        kind.setValue(only);
        current = marked;
        last = null;
        shown.clear();
        list.removeAll();
        append(length);
    }

    /** Marks the case that is open beside the queue. */
    void mark(@Nullable CaseId open) {
        current = open;
        draw();
    }

    /** The case below this one, or else the one above; null when it was the only one. */
    @Nullable
    CaseId after(CaseId decided) {
        List<CaseId> ids = shown.stream().map(CaseDetails::id).toList();
        int place = ids.indexOf(decided);
        List<CaseId> others = ids.stream().filter(id -> !id.equals(decided)).toList();
        return others.isEmpty() ? null : others.get(Math.min(Math.max(place, 0), others.size() - 1));
    }

    private void append(int number) {
        Slice<CaseDetails> slice = moderation.queue(last, kind.getValue(), number);
        shown.addAll(slice.items());
        String next = slice.next();
        last = next == null ? null : UUID.fromString(next);
        more.setVisible(next != null);
        count.setText(getTranslation(next == null ? "moderation.count" : "moderation.count.more", shown.size()));
        count.setVisible(!shown.isEmpty());
        draw();
    }

    private void draw() {
        list.removeAll();
        shown.forEach(waiting -> list.add(new ListItem(
                new CaseLink(waiting, kind.getValue(), clock, waiting.id().equals(current)))));
        empty.removeAll();
        if (shown.isEmpty()) {
            empty.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    getTranslation("moderation.empty.title"),
                    getTranslation("moderation.empty.words")));
        }
    }
}
