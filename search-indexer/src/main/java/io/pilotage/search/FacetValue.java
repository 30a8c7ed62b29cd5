package io.pilotage.search;

/**
 * One value of a facet.
 *
 * @param count how many results have the value, given the words and what is selected in the other facets
 */
public record FacetValue(String value, long count, boolean selected) {}
