package io.pilotage.ui.component;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.icon.Icon;

/** A state as a word with an icon and a colour, so that it reads without seeing colours. */
public final class StatusBadge extends Badge {

    public StatusBadge(Tone tone, String word) {
        super(word);
        Icon icon = tone.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        setIcon(icon);
        if (!tone.theme().isEmpty()) {
            getElement().getThemeList().add(tone.theme());
        }
        addClassName("status-badge");
    }
}
