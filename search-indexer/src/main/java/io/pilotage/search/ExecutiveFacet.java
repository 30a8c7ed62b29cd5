package io.pilotage.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What executives can be narrowed by; several values of one facet widen the search, several facets narrow it. */
public enum ExecutiveFacet implements FacetField {
    ROLE("roles"),
    SECTOR("sectors"),
    REGION("region"),
    LANGUAGE("languages"),
    RESPONSIBILITY("responsibilities.code"),
    SKILL("skills.code"),
    CLEARANCE("clearances", "clearanceUntil");

    private final String field;
    private final @Nullable String until;

    ExecutiveFacet(String field) {
        this(field, null);
    }

    ExecutiveFacet(String field, @Nullable String until) {
        this.field = field;
        this.until = until;
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public @Nullable String until() {
        return until;
    }
}
