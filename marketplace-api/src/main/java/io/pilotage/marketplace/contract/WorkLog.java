package io.pilotage.marketplace.contract;

import static java.util.Objects.requireNonNull;

import io.pilotage.marketplace.billing.PriceBreakdown;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.OutsideText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The work on one agreement: what was logged and approved of it, never more than was bought, and what it is worth. */
record WorkLog(Agreement agreement, Set<Work> entries) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    WorkLog {
        entries = Set.copyOf(entries);
    }

    /** What approving work led to: the log after it, and the gross that is due for it. */
    record Approved(WorkLog log, Money due) {}

    /** What an executive logs, before it is checked. */
    record Entry(
            @Nullable LocalDate startedOn,
            @Nullable BigDecimal days,
            @Nullable String note) {}

    /** @param first the first day on which there could be work */
    Work write(Entry entry, LocalDate first, LocalDate today, Instant now) {
        WorkRules.check(entry.startedOn(), entry.days(), entry.note(), first, today, left());
        return new Work(
                WorkId.next(),
                requireNonNull(entry.startedOn()),
                requireNonNull(entry.days()),
                requireNonNull(entry.note()).strip(),
                now,
                null,
                null);
    }

    WorkLog with(Work added) {
        var changed = new HashSet<>(entries);
        changed.add(added);
        return new WorkLog(agreement, changed);
    }

    WorkLog without(WorkId logged) {
        Work found = find(logged);
        if (found.approved()) {
            throw new NotNow("Approved work cannot be taken back.");
        }
        var changed = new HashSet<>(entries);
        changed.remove(found);
        return new WorkLog(agreement, changed);
    }

    /**
     * Approves work that was not approved before. What is due is what all approved work is worth now, less what it was worth
     * before, so that the parts add up to the price however they are cut.
     */
    Approved approve(WorkId logged, PersonId by, Instant now) {
        Work found = find(logged);
        var changed = new HashSet<>(entries);
        changed.remove(found);
        changed.add(found.approve(by, now));
        var log = new WorkLog(agreement, changed);
        return new Approved(log, agreement.gross(log.days(true)).minus(agreement.gross(days(true))));
    }

    /** What approving this work now would release, in the figures that billing books; nothing for work that is approved already. */
    PriceBreakdown.Part due(WorkId logged) {
        Work found = find(logged);
        BigDecimal approved = days(true);
        Money before = agreement.gross(approved);
        Money after = agreement.gross(found.approved() ? approved : approved.add(found.days()));
        return agreement.price().part(before, after.minus(before));
    }

    boolean approved(WorkId logged) {
        return find(logged).approved();
    }

    /** Whether everything that was bought is worked and approved. */
    boolean complete() {
        return days(true).compareTo(agreement.quantity()) >= 0;
    }

    /** What may still be logged. */
    BigDecimal left() {
        return agreement.quantity().subtract(days(false));
    }

    List<Work> inOrder() {
        return entries.stream()
                .sorted(Comparator.comparing(Work::loggedAt)
                        .thenComparing(entry -> entry.id().value()))
                .toList();
    }

    /** Work of another contract reads like that of a contract that does not exist. */
    private Work find(WorkId logged) {
        return entries.stream()
                .filter(entry -> entry.id().equals(logged))
                .findFirst()
                .orElseThrow(() -> new NotFound("contract"));
    }

    private BigDecimal days(boolean approvedOnly) {
        return entries.stream()
                .filter(entry -> entry.approved() || !approvedOnly)
                .map(Work::days)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** For example {@code 1.5 days from 2 Nov 2026: …}, with what the executive wrote about them. */
    String inWords(WorkId logged) {
        Work work = find(logged);
        return agreement.inWords(work.days()) + " from " + DAY.format(work.startedOn()) + ": "
                + OutsideText.inOneLine(work.note());
    }
}
