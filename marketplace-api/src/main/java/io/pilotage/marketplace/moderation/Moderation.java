package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.shared.TooMany;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The moderation queue: authors' modules hand things in, moderators decide oldest first. */
@Service
@Transactional
public class Moderation {

    private final CaseRepository cases;
    private final CurrentPerson current;
    private final Notifications notifications;
    private final RateLimits limits;
    private final JdbcClient jdbc;
    private final Clock clock;

    Moderation(
            CaseRepository cases,
            CurrentPerson current,
            Notifications notifications,
            RateLimits limits,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.current = current;
        this.notifications = notifications;
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens a case in the transaction in which the thing went into review; an open case of the same thing is superseded.
     *
     * @throws TooMany if the caller has submitted as much as one may
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseId submit(Submission submission) {
        limits.take(Limit.SUBMISSIONS);
        withdraw(submission.kind(), submission.subject());
        notifications.wakeStaff();
        Findings findings = AutomaticChecks.of(submission, comparable(submission));
        return cases.save(ModerationCase.open(submission, findings, clock.instant()))
                .id();
    }

    /** What the automatic checks find in a text that nobody has submitted; likeness to others is not among it. */
    public Findings findings(String title, String text, @Nullable Money rate) {
        return AutomaticChecks.of(title, text, rate);
    }

    /** Takes a thing out of the queue, because its author took it back; nothing happens if it is not there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(SubjectKind kind, UUID subject) {
        cases.findOpen(kind.name(), subject).ifPresent(open -> {
            open.supersede(clock.instant());
            cases.save(open);
            notifications.wakeStaff();
        });
    }

    /**
     * The open cases, oldest first, of kinds that this version knows: a node of the next one may be beside it already.
     *
     * @param after the id of the last case of the page before, or null
     * @param kind one of them alone, or null
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('MODERATOR', 'ADMIN')")
    public Slice<CaseDetails> queue(@Nullable UUID after, @Nullable SubjectKind kind, int limit) {
        var kinds = Stream.of(SubjectKind.values())
                .filter(known -> kind == null || kind == known)
                .map(SubjectKind::name)
                .toList();
        var oldest = cases.findQueue(after, kinds, limit + 1).stream()
                .map(ModerationCase::details)
                .toList();
        return Slice.of(oldest, limit, waiting -> waiting.id().value().toString());
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('MODERATOR', 'ADMIN')")
    public CaseDetails get(CaseId id) {
        return load(id).details();
    }

    /**
     * Decides a case; the author sees the reason.
     *
     * @param reason 10 to 2,000 characters
     */
    @PreAuthorize("hasAnyRole('MODERATOR', 'ADMIN')")
    public CaseDetails decide(CaseId id, @Nullable Decision decision, @Nullable String reason) {
        var open = load(id);
        open.decide(decision, reason, current.requireId(), clock.instant());
        notifications.wakeStaff();
        return cases.save(open).details();
    }

    private ModerationCase load(CaseId id) {
        return cases.findById(id).orElseThrow(() -> new NotFound("case"));
    }

    /** The latest submissions of other things of the same kind: title to text. */
    private Map<String, String> comparable(Submission submission) {
        Map<String, String> others = new LinkedHashMap<>();
        jdbc.sql("""
            select title, listing ->> 'text' as text from moderation.moderation_case
            where subject_kind = :kind and subject <> :subject
              and (decision is null or decision in ('APPROVED', 'CHANGES_REQUESTED'))
            order by id desc limit 200\
            """)
                .param("kind", submission.kind().name())
                .param("subject", submission.subject())
                .query(row -> {
                    others.putIfAbsent(row.getString("title"), row.getString("title") + "\n" + row.getString("text"));
                });
        return others;
    }
}
