package io.pilotage.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Turns whatever went wrong into a sentence for the person; what is not a rule of the domain is logged once under a reference. */
public final class Refusal {

    private static final Logger log = LoggerFactory.getLogger(Refusal.class);

    private Refusal() {}

    /** The sentence to show for {@code problem}. */
    public static String sentence(Throwable problem) {
        for (Throwable cause : causes(problem)) {
            switch (cause) {
                case RuleViolation rule -> {
                    return rule.sentence();
                }
                case AccessDeniedException denied -> {
                    return I18NProvider.translate("component.refusal.denied");
                }
                case OptimisticLockingFailureException stale -> {
                    return I18NProvider.translate("component.refusal.stale");
                }
                default -> {}
            }
        }
        return I18NProvider.translate("component.refusal.unexpected", logged(problem));
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
