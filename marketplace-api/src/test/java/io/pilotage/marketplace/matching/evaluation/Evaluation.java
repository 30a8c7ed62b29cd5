package io.pilotage.marketplace.matching.evaluation;

import io.pilotage.marketplace.matching.JudgedMatching;
import io.pilotage.marketplace.matching.evaluation.JudgedSet.Half;
import io.pilotage.search.RetrievalMode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Measures every {@link Contender} on real servers, prints the figures, and puts them into the document that it is given.
 *
 * <p>Also leaves, below {@code target/evaluation}, what was shown without having been judged, and all scores that the
 * rankings of the tune half rest on.
 */
final class Evaluation {

    private static final String BEGIN = "<!-- figures: written by `make evaluate` -->";
    private static final String END = "<!-- end of figures -->";
    private static final Path OUT = Path.of("target", "evaluation");
    private static final int POOLED = 10;

    private Evaluation() {}

    /** @param arguments the document to write to, or nothing to only print */
    public static void main(String[] arguments) throws IOException {
        JudgedSet set = JudgedSet.read();
        try (IndexedProfiles index = IndexedProfiles.of(set.profiles())) {
            List<Result> results = new ArrayList<>();
            set.engagements()
                    .forEach(engagement -> Arrays.stream(Contender.values())
                            .map(contender -> Result.of(engagement, contender, set, index))
                            .forEach(results::add));
            String figures = Arrays.stream(Half.values())
                    .map(half -> new EvaluationReport(half, results).markdown())
                    .collect(Collectors.joining("\n"));
            System.out.println(figures);
            if (arguments.length > 0) {
                replaceFigures(Path.of(arguments[0]), figures);
            }
            Files.createDirectories(OUT);
            Files.write(OUT.resolve("unjudged.txt"), unjudged(set, results));
            writeScores(set, index);
        }
        System.exit(0);
    }

    private static void replaceFigures(Path document, String figures) throws IOException {
        String text = Files.readString(document);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(document + " has no place for the figures");
        }
        Files.writeString(
                document, text.substring(0, begin + BEGIN.length()) + "\n\n" + figures + "\n" + text.substring(end));
    }

    private static List<String> unjudged(JudgedSet set, List<Result> results) {
        return results.stream()
                .flatMap(result -> result.ranking().stream()
                        .limit(POOLED)
                        .filter(it -> !set.of(result.engagement()).containsKey(it))
                        .map(it -> result.engagement().id() + " "
                                + Objects.requireNonNull(set.profiles().get(it)).id()))
                .distinct()
                .sorted()
                .toList();
    }

    private static void writeScores(JudgedSet set, IndexedProfiles index) throws IOException {
        try (var out = new PrintStream(OUT.resolve("scores-tune.tsv").toFile(), "UTF-8")) {
            for (var engagement : set.in(Half.TUNE)) {
                var terms = JudgedMatching.terms(engagement.details());
                for (RetrievalMode mode : RetrievalMode.values()) {
                    index.nearest(terms, mode)
                            .forEach((id, score) -> line(out, set, engagement.id(), id, mode.name(), score));
                }
                Map<UUID, Double> fused = index.nearest(terms, RetrievalMode.FUSED);
                fused.forEach((id, nearness) -> JudgedMatching.score(
                                engagement.details(),
                                Objects.requireNonNull(set.profiles().get(id)).profile(),
                                nearness)
                        .criteria()
                        .forEach(it -> line(
                                out, set, engagement.id(), id, it.criterion().name() + "/" + it.weight(), it.score())));
            }
        }
    }

    private static void line(PrintStream out, JudgedSet set, String engagement, UUID id, String what, double score) {
        out.printf(
                Locale.ROOT,
                "%s\t%s\t%s\t%.6f%n",
                engagement,
                Objects.requireNonNull(set.profiles().get(id)).id(),
                what,
                score);
    }
}
