package io.pilotage.search;

/** The kinds of things that can be searched; each has an index of its own. */
public enum DocumentKind {
    ENGAGEMENT,
    EXECUTIVE
}
