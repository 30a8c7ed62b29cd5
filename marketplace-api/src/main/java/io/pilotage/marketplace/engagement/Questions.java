package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.moderation.PublicTexts;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions of those who may bid, and the organisation's answers: everybody who sees the engagement reads both, and not who asked. */
@Service
@Transactional
public class Questions {

    private final QuestionStore store;
    private final QuestionGate gate;
    private final PublicTexts texts;
    private final Engagements engagements;
    private final Organisations organisations;
    private final RateLimits limits;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            QuestionStore store,
            QuestionGate gate,
            PublicTexts texts,
            Engagements engagements,
            Organisations organisations,
            RateLimits limits,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.gate = gate;
        this.texts = texts;
        this.engagements = engagements;
        this.organisations = organisations;
        this.limits = limits;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Oldest first, for everybody who may see the engagement.
     *
     * @param after id of the last question of the page before, or null
     */
    @Transactional(readOnly = true)
    public Slice<Question> about(EngagementId engagement, @Nullable UUID after, int limit) {
        engagements.get(engagement);
        return Slice.of(
                store.about(engagement, after, limit),
                limit,
                question -> question.id().value().toString());
    }

    /** What waits for an answer of the caller, who may give it, while bids are open; at most {@code limit} engagements. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public List<UnansweredQuestions> waitingForMe(int limit) {
        var answering = organisations.myPermissions().entrySet().stream()
                .filter(held -> held.getValue().include(Permission.ANSWER_QUESTIONS))
                .map(Map.Entry::getKey)
                .toList();
        return store.unanswered(answering, clock.instant(), limit);
    }

    /** Whether questions are taken now. */
    public boolean open(EngagementDetails engagement) {
        Instant until = engagement.brief().questionsUntil();
        return engagement.openForBids() && (until == null || clock.instant().isBefore(until));
    }

    /**
     * Asks in the caller's name, which nobody learns.
     *
     * @param text 10 to 1000 characters
     * @throws InvalidInput quoting what the automatic checks find, which everybody would read
     * @throws AskedEnough after ten questions of one person
     * @throws QuestionsClosed after the time for questions
     */
    @PreAuthorize("hasRole('EXECUTIVE')")
    public Question ask(EngagementId id, @Nullable String text) {
        limits.take(Limit.QUESTIONS);
        EngagementDetails engagement = engagements.forBidding(id);
        String asked = Checks.required(text, "text", 10, 1000);
        if (!open(engagement)) {
            throw new QuestionsClosed("The time for questions about this engagement is over.");
        }
        gate.requireAsker(id);
        texts.require("text", asked);
        if (store.countAndHold(id, current.requireId()) >= AskedEnough.MOST_QUESTIONS) {
            throw new AskedEnough();
        }
        var question = new Question(QuestionId.next(), id, asked, clock.instant(), null, null);
        store.add(question, current.requireId());
        events.publishEvent(new QuestionAsked(
                question.id(), id, engagement.organisation().id(), engagement.title(), question.text()));
        return question;
    }

    /**
     * An answer as it would be published; for asking before it is.
     *
     * @throws InvalidInput quoting what the automatic checks find
     */
    public String checkAnswer(@Nullable String answer) {
        String told = Checks.required(answer, "answer", 2, 4000);
        texts.require("answer", told);
        return told;
    }

    /**
     * Answers, once and for everybody; needs the permission {@link Permission#ANSWER_QUESTIONS}.
     *
     * @param answer 2 to 4000 characters
     * @throws InvalidInput quoting what the automatic checks find
     * @throws QuestionsClosed when nobody can bid any more
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    public Question answer(QuestionId id, @Nullable String answer) {
        Question question = store.find(id).orElseThrow(() -> new NotFound("question"));
        EngagementDetails engagement = engagements.forBidding(question.engagement());
        organisations.require(engagement.organisation().id(), Permission.ANSWER_QUESTIONS, "question");
        String told = checkAnswer(answer);
        if (!engagement.openForBids()) {
            throw new QuestionsClosed("Nobody can bid any more, so an answer would come too late.");
        }
        if (!store.answer(id, told, current.requireId(), clock.instant())) {
            throw new AlreadyAnswered();
        }
        events.publishEvent(new QuestionAnswered(id, question.engagement(), engagement.title(), question.text(), told));
        return store.find(id).orElseThrow();
    }
}
