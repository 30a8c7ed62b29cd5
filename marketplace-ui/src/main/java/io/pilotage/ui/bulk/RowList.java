package io.pilotage.ui.bulk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.pilotage.marketplace.executive.bulk.RowInNeed;
import java.util.List;

/** The first rows that need somebody's hand: which, whose, and why. */
final class RowList extends Div {

    static final int SHOWN = 20;

    /** @param all how many such rows there are */
    RowList(List<RowInNeed> rows, int all) {
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(getTranslation(
                row.name().isEmpty() ? "bulk.row.nameless" : "bulk.row",
                row.number(),
                row.name(),
                String.join(" ", row.reasons())))));
        add(list);
        if (all > rows.size()) {
            add(new Paragraph(getTranslation("bulk.rows.further", all - rows.size())));
        }
    }
}
