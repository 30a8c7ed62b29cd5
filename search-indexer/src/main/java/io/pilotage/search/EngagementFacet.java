package io.pilotage.search;

import java.util.Locale;

/** What engagements can be narrowed by; several values of one facet widen the search, several facets narrow it. */
public enum EngagementFacet implements FacetField {
    ROLE("role"),
    KIND("kind"),
    SECTOR("sector"),
    REGION("region"),
    REMOTE("remoteAllowed"),
    RESPONSIBILITY("responsibilities"),
    SKILL("skills"),
    SIZE_BAND("sizeBand"),
    LANGUAGE("languages"),
    CLEARANCE("clearance");

    private final String field;

    EngagementFacet(String field) {
        this.field = field;
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String field() {
        return field;
    }
}
