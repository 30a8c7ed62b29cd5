package io.pilotage.ui.firm;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.Placed;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.Toast;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The executives whom the firm places, each with the way to end that. */
final class RosterSection extends Section {

    private static final int PAGE = 50;

    private final transient FirmId firm;
    private final transient Rosters rosters;
    private final transient Executives executives;
    private final transient Clock clock;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("firm.roster.more"));
    private transient @Nullable PersonId last;

    RosterSection(FirmId firm, Rosters rosters, Executives executives, Clock clock) {
        this.firm = firm;
        this.rosters = rosters;
        this.executives = executives;
        this.clock = clock;
        list.addClassName("plain-list");
        more.addClickListener(event -> append());
        add(new H2(getTranslation("firm.roster")), list, more);
        append();
        if (list.getComponentCount() == 0) {
            add(new Paragraph(getTranslation("firm.roster.empty")));
        }
    }

    private void append() {
        Slice<Placed> page = rosters.of(firm, last, PAGE);
        page.items().forEach(placed -> list.add(item(placed)));
        String next = page.next();
        last = next == null ? null : new PersonId(UUID.fromString(next));
        more.setVisible(next != null);
    }

    private ListItem item(Placed placed) {
        ListItem item = new ListItem();
        item.add(
                executives
                        .of(placed.person())
                        .<com.vaadin.flow.component.Component>map(
                                id -> new Anchor("executives/" + id.value(), placed.name()))
                        .orElseGet(() -> new Span(placed.name())),
                new Span(" " + getTranslation("firm.roster.since") + " "),
                new RelativeTime(placed.since(), clock),
                remove(placed, item));
        return item;
    }

    private Button remove(Placed placed, ListItem item) {
        String question = getTranslation("firm.roster.remove.question", placed.name());
        Button remove = new Button(
                getTranslation("firm.roster.remove"),
                event -> new BindingAct(question)
                        .happens(getTranslation("firm.roster.remove.happens"))
                        .toWhom(getTranslation("firm.roster.remove.to-whom", placed.name()))
                        .undo(getTranslation("firm.roster.remove.undo"))
                        .confirm(getTranslation("firm.roster.remove"), () -> {
                            rosters.remove(firm, placed.person());
                            list.remove(item);
                            Toast.done(getTranslation("firm.roster.removed", placed.name()));
                        })
                        .open());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        SpokenName.of(remove, placed.name());
        return remove;
    }
}
