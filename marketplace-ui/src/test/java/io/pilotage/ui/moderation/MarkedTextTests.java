package io.pilotage.ui.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.moderation.Finding;
import io.pilotage.ui.moderation.MarkedText.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTests {

    @Test
    void marksEveryPlaceThatAFindingQuotes() {
        assertThat(MarkedText.pieces("Write to a@b.example or a@b.example.", List.of(quoting("a@b.example"))))
                .containsExactly(
                        new Piece("Write to ", -1),
                        new Piece("a@b.example", 0),
                        new Piece(" or ", -1),
                        new Piece("a@b.example", 0),
                        new Piece(".", -1));
    }

    @Test
    void losesNothingWhenQuotesOverlapOrAreNotInTheText() {
        String text = "A young person, under 35, with energy";
        List<Piece> pieces = MarkedText.pieces(
                text, List.of(quoting("under 35"), quoting("young person, under"), quoting("GBP 20"), quoting("")));

        assertThat(pieces.stream().map(Piece::words).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(pieces).contains(new Piece("young person, under", 1)).noneMatch(piece -> piece.finding() == 0);
    }

    private static Finding quoting(String quote) {
        return new Finding("rule", quote, "because");
    }
}
