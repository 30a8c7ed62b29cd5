package io.pilotage.search;

import java.util.Locale;

/** What executives can be narrowed by; several values of one facet widen the search, several facets narrow it. */
public enum ExecutiveFacet implements FacetField {
    ROLE("roles"),
    SECTOR("sectors"),
    REGION("region"),
    LANGUAGE("languages"),
    RESPONSIBILITY("responsibilities.code"),
    SKILL("skills.code");

    private final String field;

    ExecutiveFacet(String field) {
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
