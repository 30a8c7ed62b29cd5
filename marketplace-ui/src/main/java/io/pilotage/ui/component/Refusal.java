package io.pilotage.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Location;
import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.marketplace.shared.StepUpRequired;
import io.pilotage.marketplace.shared.persistence.DatabaseOutage;
import io.pilotage.marketplace.web.ProblemResponses;
import io.pilotage.marketplace.web.door.RefusalLog;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.ui.security.ProofDialog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * What a person hears of whatever went wrong; what is not a rule of the domain is logged once under a reference.
 *
 * @param status as the REST door answers the same problem
 * @param sentence what is wrong and what to do
 * @param again when it makes sense to ask again, where that is known
 */
public record Refusal(
        HttpStatus status, String sentence, @Nullable Duration again) {

    private static final Logger log = LoggerFactory.getLogger(Refusal.class);

    private Refusal(HttpStatus status, String sentence) {
        this(status, sentence, null);
    }

    /** @param page where it happened, for the log */
    public static Refusal of(Throwable problem, Location page) {
        for (Throwable cause : causes(problem)) {
            switch (cause) {
                case RuleViolation rule -> {
                    note(rule, page);
                    return new Refusal(
                            ProblemResponses.status(rule),
                            rule.sentence(),
                            rule.retryAfter().orElse(null));
                }
                case AccessDeniedException denied -> {
                    note("forbidden", page);
                    return new Refusal(HttpStatus.FORBIDDEN, I18NProvider.translate("component.refusal.denied"));
                }
                case AuthenticationException signedOut -> {
                    return new Refusal(HttpStatus.UNAUTHORIZED, I18NProvider.translate("frame.session.expired"));
                }
                case OptimisticLockingFailureException stale -> {
                    return new Refusal(HttpStatus.CONFLICT, I18NProvider.translate("component.refusal.stale"));
                }
                case SearchUnavailable silent -> {
                    return away("component.refusal.search");
                }
                default -> {}
            }
        }
        if (DatabaseOutage.isNotedBehind(problem)) {
            return away("component.refusal.database");
        }
        return new Refusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                I18NProvider.translate("component.refusal.unexpected", logged(problem)));
    }

    private static Refusal away(String key) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, I18NProvider.translate(key));
    }

    /** The sentence to show for {@code problem} on the page that is open. */
    public static String sentence(Throwable problem) {
        UI ui = UI.getCurrent();
        return of(problem, ui == null ? new Location("") : ui.getActiveViewLocation())
                .sentence();
    }

    /** Says it where no form or dialog does; what only lacks a proof of who the person is leads to it. */
    public static void tell(Throwable problem) {
        if (needsProof(problem)) {
            new ProofDialog().open();
        } else {
            Toast.refused(sentence(problem));
        }
    }

    /** Whether it only lacks a proof of who the person is. */
    public static boolean needsProof(Throwable problem) {
        for (Throwable cause : causes(problem)) {
            if (cause instanceof StepUpRequired) {
                return true;
            }
        }
        return false;
    }

    /** Notes what an attack would meet; that a field needs attention is everyday. */
    private static void note(RuleViolation rule, Location page) {
        switch (rule.kind()) {
            case NOT_FOUND, FORBIDDEN, TOO_MANY -> note(rule.slug(), page);
            default -> {}
        }
    }

    /** Notes that somebody was refused at this page. */
    public static void note(String rule, Location page) {
        RefusalLog.note(rule, "/" + page.getPath());
    }

    /** Logs {@code problem} and gives the reference that a person can quote. */
    private static String logged(Throwable problem) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        log.error("Unexpected error, reference {}", reference, problem);
        return reference;
    }

    private static Iterable<Throwable> causes(Throwable problem) {
        List<Throwable> chain = new ArrayList<>();
        @Nullable Throwable next = problem;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = next.getCause();
        }
        return chain;
    }
}
