package io.pilotage.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.HasErrorParameter;

/** How parts of the frame learn what they show: after the page, and never to its harm. */
public final class QuietLook {

    private QuietLook() {}

    /**
     * Runs {@code look} after each navigation while {@code part} is attached, unless the page could not be shown: then nobody waits once
     * more for what is away. What goes wrong is the part's own loss.
     */
    public static void afterEachPage(Component part, Runnable look) {
        part.addAttachListener(attached -> {
            var moves = attached.getUI().addAfterNavigationListener(moved -> {
                if (shown(moved)) {
                    quietly(look);
                }
            });
            part.addDetachListener(detached -> {
                moves.remove();
                detached.unregisterListener();
            });
        });
    }

    private static boolean shown(AfterNavigationEvent moved) {
        return moved.getActiveChain().stream().noneMatch(HasErrorParameter.class::isInstance);
    }

    private static void quietly(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException problem) {
            var _ = Refusal.sentence(problem); // which logs what nobody expected
        }
    }
}
