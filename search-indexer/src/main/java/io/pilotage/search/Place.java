package io.pilotage.search;

/**
 * A place in the United Kingdom.
 *
 * @param latitude of about its middle, in degrees north
 * @param longitude of about its middle, in degrees east
 */
public record Place(String name, double latitude, double longitude) {}
