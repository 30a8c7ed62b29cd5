package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.matching.Offered.Claim;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        List<C> asked = wanted.stream().sorted().toList();
        double score = asked.stream()
                .mapToDouble(it -> strength(offered, it))
                .average()
                .orElse(0);
        List<C> held = asked.stream().filter(offered::containsKey).toList();
        String covered = held.size() + " of " + asked.size() + " " + (asked.size() == 1 ? one : many) + " covered";
        String evidence = held.stream()
                .max(Comparator.comparingDouble((C it) -> strength(offered, it))
                        .thenComparing(Comparator.reverseOrder()))
                .map(best -> covered + ". " + label.apply(best) + words(offered.get(best)))
                .orElse(covered + ".");
        return new Fit(score, evidence, wouldChange(asked, offered, label));
    }

    private static <C extends Enum<C>> @Nullable String wouldChange(
            List<C> asked, Map<C, Claim> offered, Function<C, String> label) {
        List<C> weak = asked.stream().filter(it -> strength(offered, it) < 1).toList();
        if (weak.isEmpty()) {
            return null;
        }
        List<C> missing = weak.stream().filter(it -> !offered.containsKey(it)).toList();
        return missing.isEmpty()
                ? "A higher level with evidence in: " + names(weak, label) + "."
                : "Experience with evidence in: " + names(missing, label) + ".";
    }

    private static String words(@Nullable Claim claim) {
        return claim == null ? "" : ", level " + claim.level() + " of 4" + Quote.orNothing(claim.evidence());
    }

    private static <C> String names(List<C> values, Function<C, String> label) {
        return values.stream().map(label).collect(Collectors.joining(", "));
    }

    private static <C> double strength(Map<C, Claim> offered, C asked) {
        Claim claim = offered.get(asked);
        return claim == null ? 0 : claim.strength();
    }
}
