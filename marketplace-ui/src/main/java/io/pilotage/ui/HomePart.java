package io.pilotage.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a feature shows on a person's home page, e.g. what waits for them; empty when it is not for this person. */
public interface HomePart {

    Optional<Component> create();
}
