package io.pilotage.ui.evaluation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.bidding.BidScore;
import io.pilotage.marketplace.bidding.CallForBids;
import io.pilotage.marketplace.bidding.Comparison;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import io.pilotage.ui.engagement.Addresses;
import java.util.function.Function;

/** The bids side by side: one column each, the best first, a row for each thing that is compared. */
final class ComparisonTable extends NativeTable {

    private final Comparison comparison;
    private final NativeTableBody body = new NativeTableBody();

    ComparisonTable(EngagementId engagement, Comparison comparison) {
        this.comparison = comparison;
        addClassName("comparison");
        NativeTableRow names = new NativeTableRow(heading("", "col"));
        for (Comparison.Entry bid : comparison.bids()) {
            NativeTableHeaderCell name = heading("", "col");
            name.add(new Anchor(Addresses.bid(engagement, bid.id().value()), bid.bidder()), state(bid));
            names.add(name);
        }
        add(new NativeTableHeader(names), body);
        row(getTranslation("evaluation.row.total"), this::total);
        row(
                getTranslation(
                        comparison.call().fixedPrice() ? "evaluation.row.price" : "evaluation.row.rate",
                        comparison.call().priceWeight()),
                bid -> words(OfferWords.amount(bid.offer(), comparison.call())));
        if (!comparison.call().fixedPrice()) {
            row(getTranslation("evaluation.row.days"), bid -> words(OfferWords.days(bid.offer())));
        }
        row(getTranslation("evaluation.row.start"), bid -> words(OfferWords.start(bid.offer())));
        row(getTranslation("evaluation.row.interests"), bid -> words(OfferWords.interests(bid.offer())));
        comparison.call().criteria().forEach(this::criterion);
    }

    private void criterion(CallForBids.Criterion criterion) {
        String key = criterion.essential() ? "evaluation.row.criterion.essential" : "evaluation.row.criterion";
        row(getTranslation(key, criterion.text(), criterion.weight()), bid -> {
            Paragraph answer =
                    new Paragraph(bid.offer().answerTo(criterion.code()).orElse(""));
            answer.addClassName("written");
            Div cell = new Div(answer);
            BidScore score = bid.score();
            if (score != null) {
                score.criteria().stream()
                        .filter(line -> line.criterion().equals(criterion.code()))
                        .forEach(line -> cell.add(note(getTranslation(
                                "evaluation.points",
                                line.points().stripTrailingZeros().toPlainString()))));
            }
            return cell;
        });
    }

    private Component total(Comparison.Entry bid) {
        BidScore score = bid.score();
        if (score == null) {
            return new StatusBadge(Tone.ATTENTION, getTranslation("evaluation.unscored"));
        }
        Span total = new Span(getTranslation(
                "evaluation.total", score.total().stripTrailingZeros().toPlainString()));
        total.addClassNames("figures", "total");
        Div cell = new Div(total, note(getTranslation("evaluation.evaluators", score.evaluators())));
        if (!score.failedEssentials().isEmpty()) {
            cell.add(new StatusBadge(Tone.BAD, getTranslation("evaluation.failed")));
        }
        return cell;
    }

    private Component state(Comparison.Entry bid) {
        return switch (bid.state()) {
            case AWARDED -> new StatusBadge(Tone.GOOD, bid.state().label());
            case UNSUCCESSFUL, WITHDRAWN ->
                new StatusBadge(Tone.QUIET, bid.state().label());
            case DRAFT, SUBMITTED -> new Span();
        };
    }

    private void row(String name, Function<Comparison.Entry, Component> cell) {
        NativeTableRow row = new NativeTableRow(heading(name, "row"));
        comparison.bids().forEach(bid -> row.add(new NativeTableCell(cell.apply(bid))));
        body.add(row);
    }

    private static NativeTableHeaderCell heading(String words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Span words(String words) {
        Span span = new Span(words);
        span.addClassName("figures");
        return span;
    }

    private static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("note");
        return note;
    }
}
