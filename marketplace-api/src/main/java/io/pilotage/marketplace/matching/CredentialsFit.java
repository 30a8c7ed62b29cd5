package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.executive.Clearance;
import io.pilotage.marketplace.shared.ClearanceLevel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the profile names qualifications, and who gave them; two are enough. Where a clearance is asked for, that counts
 * most. All of it is self-declared, and that is said.
 */
final class CredentialsFit {

    /** The part of a clearance that is asked for; the qualifications have the rest. */
    private static final double CLEARANCE = 0.75;

    /** Most of what there is to gain, because the second says little that the first does not. */
    private static final double ONE = 0.8;

    private CredentialsFit() {}

    static Fit of(Wanted wanted, Offered offered, LocalDate today) {
        return of(wanted.clearance(), offered.clearance(), offered.qualifications(), today);
    }

    static Fit of(
            @Nullable ClearanceLevel asked, @Nullable Clearance held, List<String> qualifications, LocalDate today) {
        Fit named = named(qualifications);
        return asked == null ? named : ClearanceFit.of(asked, held, today).with(CLEARANCE, named);
    }

    private static Fit named(List<String> qualifications) {
        if (qualifications.isEmpty()) {
            return Fit.unknown(
                    "The profile names no qualification with who gave it.", "Qualifications with who gave them.");
        }
        String first = "“" + qualifications.getFirst() + "”, not verified";
        return qualifications.size() == 1
                ? new Fit(ONE, "Names one: " + first + ".", "A second qualification.")
                : Fit.full("Names " + qualifications.size() + ", among them " + first + ".");
    }
}
