package io.pilotage.ui.bid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.bidding.BidDetails;
import io.pilotage.marketplace.bidding.BidScore;
import io.pilotage.marketplace.bidding.BidState;
import java.math.BigDecimal;

/** How a bid went: the organisation's reason, and the score of each criterion. */
final class Result extends Section {

    Result(BidDetails bid) {
        addClassName("panel");
        add(new H2(getTranslation(bid.state() == BidState.AWARDED ? "bid.result.won" : "bid.result.not-won")));
        if (bid.reason() != null) {
            Paragraph reason = new Paragraph(bid.reason());
            reason.addClassName("written");
            add(reason);
        }
        BidScore score = bid.score();
        if (score != null) {
            add(table(score));
        }
    }

    private Div table(BidScore score) {
        NativeTable table = new NativeTable();
        table.setCaptionText(getTranslation("bid.score.caption", score.evaluators()));
        NativeTableRow head = new NativeTableRow();
        for (String key : new String[] {"bid.score.criterion", "bid.score.points", "bid.score.adds"}) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().addRows(head);
        score.criteria().forEach(line -> row(table, line));
        row(table, score.price());
        table.getBody()
                .addRows(new NativeTableRow(
                        new NativeTableCell(getTranslation("bid.score.total")),
                        new NativeTableCell(""),
                        figure(getTranslation("bid.score.of", figure(score.total()), 100))));
        Div frame = new Div(table);
        frame.addClassName("table-frame");
        return frame;
    }

    private void row(NativeTable table, BidScore.Line line) {
        table.getBody()
                .addRows(new NativeTableRow(
                        new NativeTableCell(line.text()),
                        figure(getTranslation("bid.score.of", figure(line.points()), 5)),
                        figure(getTranslation("bid.score.of", figure(line.weighted()), line.weight()))));
    }

    private static String figure(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private static NativeTableCell figure(String words) {
        Span figure = new Span(words);
        figure.addClassName("figures");
        return new NativeTableCell(figure);
    }
}
