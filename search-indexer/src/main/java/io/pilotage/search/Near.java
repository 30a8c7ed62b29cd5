package io.pilotage.search;

/** Within a distance of a place, in degrees and kilometres. */
public record Near(double latitude, double longitude, double kilometres) {

    public Near {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && kilometres > 0 && kilometres <= 20_000)) {
            throw new IllegalArgumentException("not a place and distance");
        }
    }
}
