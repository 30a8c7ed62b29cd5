package io.pilotage.marketplace.billing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A booked fact as people read it.
 *
 * @param kind stable name of the kind of fact, e.g. {@code PAYMENT_RECEIVED}
 * @param words the same for people, e.g. "Payment received"
 */
public record LedgerEntry(String kind, String words, Instant at, List<Line> lines) {

    /**
     * One posting.
     *
     * @param account the account's name for people
     * @param amount positive for a debit, negative for a credit; the lines of an entry add up to zero
     */
    public record Line(String account, Money amount) {}

    LedgerEntry with(Line line) {
        return new LedgerEntry(
                kind, words, at, Stream.concat(lines.stream(), Stream.of(line)).toList());
    }
}
