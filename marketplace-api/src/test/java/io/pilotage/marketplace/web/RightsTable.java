package io.pilotage.marketplace.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** {@code rights.csv}: a line for each operation, a column for each kind of caller. */
record RightsTable(List<String> callers, Map<String, String> lines) {

    private static final Path FILE = Path.of("src", "test", "resources", "rights.csv");
    private static final Set<String> REFUSALS = Set.of("401", "403", "404");

    static RightsTable read() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        return new RightsTable(
                cells(lines.getFirst()), lines.stream().skip(1).collect(toMap(RightsTable::operation, identity())));
    }

    boolean has(String line) {
        return line.equals(lines.get(operation(line)));
    }

    private static String operation(String line) {
        return line.substring(0, line.indexOf(','));
    }

    /** The callers whom this operation lets in, or all. */
    List<String> letIn(String operation, boolean alone) {
        List<String> decisions = cells(lines.getOrDefault(operation, operation + ","));
        List<String> allowed = IntStream.range(0, decisions.size())
                .filter(caller -> !REFUSALS.contains(decisions.get(caller)))
                .mapToObj(callers::get)
                .toList();
        return alone && !allowed.isEmpty() ? allowed : callers;
    }

    private static List<String> cells(String line) {
        return List.of(line.substring(line.indexOf(',') + 1).split(",", -1));
    }
}
