package io.pilotage.marketplace.matching;

import static io.pilotage.marketplace.shared.LeadershipRole.CIO;
import static io.pilotage.marketplace.shared.LeadershipRole.COMBINED;
import static io.pilotage.marketplace.shared.LeadershipRole.CTO;
import static io.pilotage.marketplace.shared.LeadershipRole.HEAD_OF_IT;

import io.pilotage.marketplace.shared.LeadershipRole;
import java.util.Comparator;

/** Whether the roles that a person held prepare for the role that is hired. */
final class RoleFit {

    /** Every other role on the list leads people and budgets too. */
    private static final double ANOTHER_ROLE = 0.3;

    private RoleFit() {}

    static Fit of(Wanted wanted, Offered offered) {
        LeadershipRole role = wanted.role();
        if (role == null) {
            return Fit.unknown("The engagement names no role.", "The organisation can name the role that it hires.");
        }
        return offered.roles().stream()
                .max(Comparator.comparingDouble((LeadershipRole held) -> nearness(held, role))
                        .thenComparing(Comparator.reverseOrder()))
                .map(held -> finding(held, role))
                .orElseGet(
                        () -> Fit.unknown("The profile names no role held.", "The profile can name the roles held."));
    }

    private static Fit finding(LeadershipRole held, LeadershipRole role) {
        return held == role
                ? Fit.full("Has held the role that is hired: " + role.label() + ".")
                : new Fit(
                        nearness(held, role),
                        "The role that is hired is " + role.label() + "; the nearest that the profile shows is "
                                + held.label() + ".",
                        "Having held the role " + role.label() + ".");
    }

    /**
     * How far one role prepares for another. Whoever did both did each; either half is most of a combined role in a small
     * organisation; a Head of IT may in fact work as a CIO or CTO, above all in public bodies.
     */
    private static double nearness(LeadershipRole held, LeadershipRole role) {
        if (held == role) {
            return 1;
        }
        boolean chief = role == CIO || role == CTO;
        if (held == COMBINED && (chief || role == HEAD_OF_IT)) {
            return 0.9;
        }
        if (role == COMBINED && (held == CIO || held == CTO)) {
            return 0.7;
        }
        if (held == CIO && role == HEAD_OF_IT) {
            return 0.8;
        }
        if (held == HEAD_OF_IT && (chief || role == COMBINED)) {
            return 0.6;
        }
        return ANOTHER_ROLE;
    }
}
