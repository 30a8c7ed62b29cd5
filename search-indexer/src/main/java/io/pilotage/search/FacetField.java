package io.pilotage.search;

/** A facet and the keyword field in the index that it counts. */
public sealed interface FacetField permits EngagementFacet, ExecutiveFacet {

    /** Name in lower case, as used in addresses and answers. */
    String label();

    /** Path of the field in the index. */
    String field();
}
