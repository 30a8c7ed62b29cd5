package io.pilotage.ui.component;

import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasText;

/** What a screen reader says of a button that stands once for each thing: the words that everybody sees, then which thing. */
public final class SpokenName {

    private SpokenName() {}

    /** People who steer by voice say what they see, so the name begins with it. */
    public static <B extends HasText & HasAriaLabel> void of(B button, String which) {
        button.setAriaLabel(button.getText() + ": " + which);
    }
}
