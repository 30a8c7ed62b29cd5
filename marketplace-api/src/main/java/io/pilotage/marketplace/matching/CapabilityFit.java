package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.matching.Offered.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How well the claimed levels, with their evidence, cover what is asked for: the mean of level / 4 over everything asked for. */
final class CapabilityFit {

    private CapabilityFit() {}

    /**
     * @param one the word for one of them, e.g. "responsibility"
     * @param many the word for several, e.g. "responsibilities"
     */
    static <C extends Enum<C>> Fit of(
            Set<C> wanted, Map<C, Claim> offered, Function<C, String> label, String one, String many) {
        if (wanted.isEmpty()) {
            return Fit.unknown(
                    "The engagement names no " + many + ".",
                    "The organisation can name the " + many + " that it needs.");
        }
        if (offered.isEmpty()) {
            return Fit.unknown(
                    "The profile names no " + many + ".", "The profile can name " + many + ", each with evidence.");
        }
        int held = 0;
        double total = 0;
        Optional<C> best = Optional.empty();
        double most = 0;
        List<C> weak = new ArrayList<>();
        List<C> missing = new ArrayList<>();
        for (C asked : wanted.stream().sorted().toList()) {
            Claim claim = offered.get(asked);
            double strength = claim == null ? 0 : claim.strength();
            total += strength;
            if (claim == null) {
                missing.add(asked);
            } else {
                held++;
                if (strength < 1) {
                    weak.add(asked);
                }
                if (strength > most) {
                    most = strength;
                    best = Optional.of(asked);
                }
            }
        }
        String covered = held + " of " + wanted.size() + " " + (wanted.size() == 1 ? one : many) + " covered";
        String evidence = best.map(it -> covered + ". " + label.apply(it) + words(offered.get(it)))
                .orElse(covered + ".");
        return new Fit(total / wanted.size(), evidence, wouldChange(missing, weak, label));
    }

    private static <C> @Nullable String wouldChange(List<C> missing, List<C> weak, Function<C, String> label) {
        if (!missing.isEmpty()) {
            return "Experience with evidence in: " + names(missing, label) + ".";
        }
        return weak.isEmpty() ? null : "A higher level with evidence in: " + names(weak, label) + ".";
    }

    private static String words(@Nullable Claim claim) {
        return claim == null ? "" : ", level " + claim.level() + " of 4" + Quote.orNothing(claim.evidence());
    }

    private static <C> String names(List<C> values, Function<C, String> label) {
        return values.stream().map(label).collect(Collectors.joining(", "));
    }
}
