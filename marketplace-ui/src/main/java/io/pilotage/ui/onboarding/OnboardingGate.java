package io.pilotage.ui.onboarding;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.ui.security.BrowserSession;
import org.springframework.stereotype.Component;

/** Leads a signed-in person without any role to the first questions, whichever page they ask for. */
@Component
final class OnboardingGate implements VaadinServiceInitListener {

    private final transient BrowserSession session;

    OnboardingGate(BrowserSession session) {
        this.session = session;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(ui -> ui.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        boolean open = target.isAnnotationPresent(AnonymousAllowed.class)
                || target.isAnnotationPresent(BeforeOnboarding.class);
        if (!open && session.needsOnboarding()) {
            event.forwardTo(OnboardingView.class);
        }
    }
}
