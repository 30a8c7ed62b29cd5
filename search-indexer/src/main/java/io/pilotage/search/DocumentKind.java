package io.pilotage.search;

import java.util.Locale;

/** The kinds of things that can be searched; each has an index of its own. */
public enum DocumentKind {
    ENGAGEMENT,
    EXECUTIVE;

    /** The name in lower case, as it stands in names of indices. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
