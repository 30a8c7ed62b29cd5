package io.pilotage.ui.listing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Criterion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How bids are judged: each criterion and the price, with their weights. */
final class CriteriaTable extends Div {

    CriteriaTable(Brief brief) {
        addClassName("table-frame");
        NativeTable table = new NativeTable();
        table.setCaptionText(getTranslation("listing.criteria.caption"));
        NativeTableRow head = new NativeTableRow(
                head(getTranslation("listing.criterion")),
                head(getTranslation("listing.essential")),
                head(getTranslation("listing.weight")));
        table.getHead().addRows(head);
        for (Criterion criterion : brief.criteria()) {
            String essential = getTranslation(criterion.essential() ? "listing.essential.yes" : "listing.essential.no");
            row(table, Objects.requireNonNullElse(criterion.text(), ""), essential, criterion.weight());
        }
        row(table, getTranslation("listing.price"), "", brief.priceWeight());
        add(table);
    }

    private void row(NativeTable table, String text, String essential, @Nullable Integer weight) {
        Span figure = new Span(weight == null ? "" : weight + " %");
        figure.addClassName("figures");
        table.getBody()
                .addRows(new NativeTableRow(
                        new NativeTableCell(text), new NativeTableCell(essential), new NativeTableCell(figure)));
    }

    private static NativeTableHeaderCell head(String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
