package io.pilotage.ui.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.moderation.Finding;
import java.util.ArrayList;
import java.util.List;

/** Submitted words in which everything that a finding quotes is marked and carries the finding's number. */
@Tag("span")
final class MarkedText extends HtmlContainer {

    MarkedText(String text, List<Finding> findings) {
        for (Piece piece : pieces(text, findings)) {
            add(piece.finding() < 0 ? new Text(piece.words()) : mark(piece, findings.get(piece.finding())));
        }
    }

    /** A stretch of the text; {@code finding} is the index of the finding that quotes it, or -1. */
    record Piece(String words, int finding) {}

    /** Cuts the text at the quotes, so that the pieces together are the text again; of overlapping quotes the first in the text wins. */
    static List<Piece> pieces(String text, List<Finding> findings) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int start = text.length();
            int quoting = -1;
            for (int i = 0; i < findings.size(); i++) {
                String quote = findings.get(i).quote();
                int found = quote.isBlank() ? -1 : text.indexOf(quote, from);
                if (found >= 0 && found < start) {
                    start = found;
                    quoting = i;
                }
            }
            if (start > from) {
                pieces.add(new Piece(text.substring(from, start), -1));
            }
            if (quoting < 0) {
                break;
            }
            String quote = findings.get(quoting).quote();
            pieces.add(new Piece(quote, quoting));
            from = start + quote.length();
        }
        return pieces;
    }

    private Component mark(Piece piece, Finding finding) {
        Mark mark = new Mark();
        mark.setTitle(finding.explanation());
        Span number = new Span(Integer.toString(piece.finding() + 1));
        number.addClassName("mark-number");
        mark.add(new Text(piece.words()), number);
        return mark;
    }

    @Tag("mark")
    private static final class Mark extends HtmlContainer {}
}
