package io.pilotage.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something that a feature puts into the bar at the top, e.g. the bell; empty when it is not for this person. */
public interface NavbarPart {

    Optional<Component> create();
}
