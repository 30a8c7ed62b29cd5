package io.pilotage.ui.testing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.List;
import java.util.UUID;

/** All screens of the product, by address. */
public final class Screens {

    private Screens() {}

    /** The address of each, of things that do not exist where it shows one. */
    public static List<String> all() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteData::getTemplate)
                .map(template ->
                        template.replaceAll(":\\w+\\??", UUID.randomUUID().toString()))
                .sorted()
                .toList();
    }

    /** Opens a page; gives the status that it is answered with. */
    public static int open(String page) {
        UI ui = UI.getCurrent();
        return ui.getInternals().getRouter().navigate(ui, new Location(page), NavigationTrigger.PROGRAMMATIC);
    }
}
