package io.pilotage.search;

import java.util.List;

/**
 * A property that results can be narrowed by.
 *
 * @param name as in {@link EngagementFacet#label()} and {@link ExecutiveFacet#label()}
 */
public record Facet(String name, List<FacetValue> values) {

    public Facet {
        values = List.copyOf(values);
    }
}
