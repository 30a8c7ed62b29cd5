package io.pilotage.search;

import org.jspecify.annotations.Nullable;

/** A facet and the keyword field in the index that it counts. */
public sealed interface FacetField permits EngagementFacet, ExecutiveFacet {

    /** Name in lower case, as used in addresses and answers. */
    String label();

    /** Path of the field in the index. */
    String field();

    /** Path of a date in the index: the values count until the end of that day; null where they count for ever. */
    default @Nullable String until() {
        return null;
    }
}
