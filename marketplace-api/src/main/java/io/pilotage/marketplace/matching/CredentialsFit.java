package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.shared.ClearanceLevel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the profile names certificates or degrees, and who gave them; two are enough. Where a clearance is asked for, that counts
 * most. All of it is self-declared, and that is said.
 */
final class CredentialsFit {

    /** The part of a clearance that is asked for; the certificates have the rest. */
    private static final double CLEARANCE = 0.75;

    private CredentialsFit() {}

    static Fit of(Wanted wanted, Offered offered, LocalDate today) {
        return of(wanted.clearance(), offered.clearance(), offered.credentials(), today);
    }

    static Fit of(
            @Nullable ClearanceLevel asked, @Nullable Clearance held, List<String> certificates, LocalDate today) {
        Fit named = certificates(certificates);
        return asked == null ? named : ClearanceFit.of(asked, held, today).with(CLEARANCE, named);
    }

    private static Fit certificates(List<String> named) {
        if (named.isEmpty()) {
            return Fit.unknown(
                    "The profile names no certificate or degree with who gave it.",
                    "Certificates or degrees with who gave them.");
        }
        String first = "“" + named.getFirst() + "”, not verified";
        return named.size() == 1
                ? new Fit(0.8, "Names one: " + first + ".", "A second certificate or degree.")
                : Fit.full("Names " + named.size() + ", among them " + first + ".");
    }
}
