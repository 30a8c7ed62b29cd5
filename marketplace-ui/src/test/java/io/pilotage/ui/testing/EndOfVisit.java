package io.pilotage.ui.testing;

import com.vaadin.flow.internal.CurrentInstance;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Forgets the session and the person that a browserless screen leaves on its thread, so that the next test begins with nobody. */
class EndOfVisit implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        CurrentInstance.clearAll();
        SecurityContextHolder.clearContext();
    }
}
