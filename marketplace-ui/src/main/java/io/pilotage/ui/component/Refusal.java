package io.pilotage.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Location;
import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.marketplace.shared.StepUpRequired;
import io.pilotage.marketplace.web.door.RefusalLog;
import io.pilotage.ui.security.ProofDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Turns whatever went wrong into a sentence for the person; what is not a rule of the domain is logged once under a reference. */
public final class Refusal {

    private static final Logger log = LoggerFactory.getLogger(Refusal.class);

    private Refusal() {}

    /** The sentence to show for {@code problem}. */
    public static String sentence(Throwable problem) {
        for (Throwable cause : causes(problem)) {
            switch (cause) {
                case RuleViolation rule -> {
                    note(rule);
                    return rule.sentence();
                }
                case AccessDeniedException denied -> {
                    note("forbidden");
                    return I18NProvider.translate("component.refusal.denied");
                }
                case AuthenticationException signedOut -> {
                    return I18NProvider.translate("frame.session.expired");
                }
                case OptimisticLockingFailureException stale -> {
                    return I18NProvider.translate("component.refusal.stale");
                }
                default -> {}
            }
        }
        return I18NProvider.translate("component.refusal.unexpected", logged(problem));
    }

    /** Says it where no form or dialog does; what only lacks a proof of who the person is leads to it. */
    public static void tell(Throwable problem) {
        if (needsProof(problem)) {
            new ProofDialog().open();
        } else {
            Toast.refused(sentence(problem));
        }
    }

    static boolean needsProof(Throwable problem) {
        for (Throwable cause : causes(problem)) {
            if (cause instanceof StepUpRequired) {
                return true;
            }
        }
        return false;
    }

    /** Notes what an attack would meet; that a field needs attention is everyday. */
    private static void note(RuleViolation rule) {
        switch (rule.kind()) {
            case NOT_FOUND, FORBIDDEN, TOO_MANY -> note(rule.slug());
            default -> {}
        }
    }

    private static void note(String rule) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            note(rule, ui.getActiveViewLocation());
        }
    }

    /** Notes that somebody was refused at this page. */
    public static void note(String rule, Location page) {
        RefusalLog.note(rule, "/" + page.getPath());
    }

    /** Logs {@code problem} and gives the reference that a person can quote. */
    public static String logged(Throwable problem) {
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
