package io.pilotage.marketplace.shared;

import java.time.ZoneId;

/** The time of the United Kingdom, in which days and deadlines are counted and shown wherever a person is. */
public final class UkTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private UkTime() {}
}
