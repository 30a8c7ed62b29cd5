package io.pilotage.marketplace.matching.evaluation;

import io.pilotage.marketplace.matching.evaluation.JudgedSet.Half;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Writes the results of one half as Markdown: the figures with their intervals, and what got worse from one contender to the next. */
final class EvaluationReport {

    private static final double LOSS = 0.02;

    private final Half half;
    private final Map<Contender, List<Result>> results;

    EvaluationReport(Half half, List<Result> results) {
        this.half = half;
        this.results = results.stream()
                .filter(it -> it.engagement().in(half))
                .collect(Collectors.groupingBy(Result::contender));
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        int engagements = results.get(Contender.PLAIN).size();
        lines.add("### The " + half.name().toLowerCase(Locale.ROOT) + " half, " + engagements + " engagements");
        lines.add("");
        lines.add("| | nDCG@10 | MRR | recall@50 |");
        lines.add("|---|---|---|---|");
        for (Contender contender : Contender.values()) {
            lines.add("| " + contender.label() + " | " + figure(contender, Result::ndcg) + " | "
                    + figure(contender, Result::reciprocalRank) + " | " + figure(contender, Result::recall) + " |");
        }
        lines.add("");
        lines.add("From one to the next, in nDCG@10 (paired):");
        lines.add("");
        lines.add("| from | to | mean change | better | worse | worst losses |");
        lines.add("|---|---|---|---|---|---|");
        lines.add(step(Contender.PLAIN, Contender.SYNONYMS));
        lines.add(step(Contender.SYNONYMS, Contender.MEANING));
        lines.add(step(Contender.SYNONYMS, Contender.FUSED));
        lines.add(step(Contender.STARTING_POINT, Contender.FUSED));
        lines.add(step(Contender.FUSED, Contender.SCORED));
        lines.add(step(Contender.PLAIN, Contender.SCORED));
        lines.add(step(Contender.STARTING_POINT, Contender.SCORED));
        lines.add("");
        return String.join("\n", lines);
    }

    private String figure(Contender contender, ToDoubleFunction<Result> metric) {
        return Bootstrap.of(results.get(contender).stream()
                        .map(metric::applyAsDouble)
                        .toList())
                .inWords();
    }

    private String step(Contender from, Contender to) {
        record Change(String engagement, double by) {}
        Map<String, Double> before = results.get(from).stream()
                .collect(Collectors.toMap(it -> it.engagement().id(), Result::ndcg));
        List<Change> changes = results.get(to).stream()
                .map(it -> new Change(
                        it.engagement().id(),
                        it.ndcg() - before.get(it.engagement().id())))
                .sorted(Comparator.comparingDouble(Change::by).thenComparing(Change::engagement))
                .toList();
        String losses = changes.stream()
                .filter(it -> it.by() < -LOSS)
                .limit(5)
                .map(it -> String.format(Locale.ROOT, "%s %.3f", it.engagement(), it.by()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %d | %s |",
                from.label(),
                to.label(),
                Bootstrap.of(changes.stream().map(Change::by).toList()).inWords(),
                changes.stream().filter(it -> it.by() > LOSS).count(),
                changes.stream().filter(it -> it.by() < -LOSS).count(),
                losses.isEmpty() ? "none" : losses);
    }
}
