package io.pilotage.ui.error;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteConfiguration;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import java.util.Optional;

/** The common shape of the error pages: what happened, why that may be, and a way on. */
abstract class ErrorPage extends Page {

    ErrorPage() {
        super("");
        narrow();
    }

    final void say(BeforeEnterEvent event, VaadinIcon icon, String key, Object... parameters) {
        header().heading(getTranslation(key + ".heading"));
        EmptyState words =
                new EmptyState(icon, getTranslation(key + ".title"), getTranslation(key + ".words", parameters));
        above(event).ifPresent(page -> words.add(new Anchor(page, getTranslation("error.above"))));
        words.add(new Anchor("/", getTranslation("error.home")));
        add(words);
    }

    /** The nearest page above the one that was asked for, if there is any but the front page. */
    private static Optional<String> above(BeforeEnterEvent event) {
        RouteConfiguration pages =
                RouteConfiguration.forRegistry(event.getSource().getRegistry());
        String path = event.getLocation().getPath();
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/')) {
            path = path.substring(0, end);
            if (pages.getRoute(path).isPresent()) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }
}
