package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.Sector;
import java.util.Locale;

/** Whether a person knows the sector: shown by a post held there, or at least claimed. */
final class SectorFit {

    /** Most of it, because the claim was read by a moderator, but no post can be asked about. */
    private static final double CLAIMED = 0.8;

    /** Not nothing: much of the work is the same in every sector. */
    private static final double UNKNOWN_GROUND = 0.2;

    private SectorFit() {}

    static Fit of(Wanted wanted, Offered offered) {
        Sector sector = wanted.sector();
        String name = sector.label().toLowerCase(Locale.UK);
        for (Offered.Post post : offered.career()) {
            if (post.sector() == sector && post.title() != null) {
                return Fit.full("Has worked in this sector (" + name + "): " + post.quoted() + ".");
            }
        }
        if (offered.sectors().contains(sector)) {
            return new Fit(
                    CLAIMED,
                    "The profile claims this sector (" + name + "), but no post in its career shows it.",
                    "A career entry in this sector.");
        }
        if (offered.sectors().isEmpty() && offered.career().isEmpty()) {
            return Fit.unknown("The profile names no sector.", "The profile can name its sectors.");
        }
        return new Fit(
                UNKNOWN_GROUND,
                "The profile shows no work in this sector (" + name + ").",
                "A career entry in this sector.");
    }
}
