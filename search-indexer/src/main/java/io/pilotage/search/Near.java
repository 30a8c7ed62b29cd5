package io.pilotage.search;

/** Within so many kilometres of the middle of a place. */
public record Near(Place place, int kilometres) {

    /** Largest distance that makes sense inside one country, in kilometres. */
    public static final int MOST_KILOMETRES = 2_000;

    public Near {
        if (kilometres < 1 || kilometres > MOST_KILOMETRES) {
            throw new IllegalArgumentException("kilometres must be 1 to " + MOST_KILOMETRES + ", not " + kilometres);
        }
    }
}
