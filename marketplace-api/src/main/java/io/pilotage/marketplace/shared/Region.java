package io.pilotage.marketplace.shared;

/** The twelve regions and nations of the UK (ITL 1), with a point near the middle of where their people live, for distances. */
public enum Region implements Labelled {
    NORTH_EAST("North East", 54.9, -1.6),
    NORTH_WEST("North West", 53.6, -2.5),
    YORKSHIRE_AND_THE_HUMBER("Yorkshire and the Humber", 53.7, -1.4),
    EAST_MIDLANDS("East Midlands", 52.9, -1.1),
    WEST_MIDLANDS("West Midlands", 52.5, -1.9),
    EAST_OF_ENGLAND("East of England", 52.1, 0.3),
    LONDON("London", 51.5, -0.1),
    SOUTH_EAST("South East", 51.3, -0.8),
    SOUTH_WEST("South West", 51.2, -2.9),
    WALES("Wales", 51.8, -3.4),
    SCOTLAND("Scotland", 55.9, -3.8),
    NORTHERN_IRELAND("Northern Ireland", 54.6, -6.1);

    private final String label;
    private final double latitude;
    private final double longitude;

    Region(String label, double latitude, double longitude) {
        this.label = label;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    @Override
    public String label() {
        return label;
    }

    /** Degrees north. */
    public double latitude() {
        return latitude;
    }

    /** Degrees east. */
    public double longitude() {
        return longitude;
    }

    /** Great-circle distance between the two regions' points, in kilometres (haversine formula, mean Earth radius 6,371 km). */
    public double kilometresTo(Region other) {
        double latitudes = Math.toRadians(other.latitude - latitude);
        double longitudes = Math.toRadians(other.longitude - longitude);
        double h = Math.pow(Math.sin(latitudes / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(longitudes / 2), 2);
        return 2 * 6371 * Math.asin(Math.sqrt(h));
    }
}
