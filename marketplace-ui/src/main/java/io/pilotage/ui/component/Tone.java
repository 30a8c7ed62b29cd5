package io.pilotage.ui.component;

import com.vaadin.flow.component.icon.VaadinIcon;

/** What a state means for the person who reads it; drawn as icon and colour, always beside a word. */
public enum Tone {
    /** Nothing is expected of anybody. */
    QUIET(VaadinIcon.CIRCLE_THIN, ""),
    /** It is with somebody else, or going on. */
    UNDER_WAY(VaadinIcon.CLOCK, "info"),
    /** It went well. */
    GOOD(VaadinIcon.CHECK_CIRCLE, "success"),
    /** It needs somebody's attention. */
    ATTENTION(VaadinIcon.EXCLAMATION_CIRCLE_O, "warning"),
    /** It went wrong, or is over for good. */
    BAD(VaadinIcon.CLOSE_CIRCLE, "error");

    private final VaadinIcon icon;
    private final String theme;

    Tone(VaadinIcon icon, String theme) {
        this.icon = icon;
        this.theme = theme;
    }

    VaadinIcon icon() {
        return icon;
    }

    String theme() {
        return theme;
    }
}
